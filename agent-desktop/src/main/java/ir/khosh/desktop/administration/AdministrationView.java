package ir.khosh.desktop.administration;

import ir.khosh.desktop.controls.Pieces;
import ir.khosh.desktop.server.AdministrationClient;
import ir.khosh.desktop.server.CatalogueClient;
import ir.khosh.desktop.server.Disk;
import ir.khosh.desktop.server.PlacesClient;
import ir.khosh.desktop.server.Rest;
import java.time.Clock;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The administrator's whole room: a side list, and the section in front. Alt and a key of the row of digits goes to a section. */
public final class AdministrationView extends BorderPane implements EventHandler<KeyEvent> {

    /** What a section is to the keys: {@code enter} reads it anew. */
    private record Open(Node node, Runnable enter, SectionView<?> table) {}

    private final AdministrationClient client;
    private final CatalogueClient catalogue;
    private final PlacesClient places;
    private final FilePicker picker;
    private final Disk disk;
    private final Clock clock;
    private final Map<Section, Open> open = new EnumMap<>(Section.class);
    private final Map<Section, Button> side = new LinkedHashMap<>();
    private final StackPane front = new StackPane();
    private Section current;

    public AdministrationView(Rest rest, Clock clock, FilePicker picker, Disk disk) {
        this.client = new AdministrationClient(rest);
        this.catalogue = new CatalogueClient(rest);
        this.places = new PlacesClient(rest);
        this.clock = clock;
        this.picker = picker;
        this.disk = disk;
        getStyleClass().add("administration");
        setLeft(sideList());
        setCenter(front);
    }

    private VBox sideList() {
        VBox list = Pieces.column(4);
        list.getStyleClass().add("side-list");
        for (Section section : Section.values()) {
            Button button = new Button(
                    null,
                    Pieces.row(
                            10,
                            Pieces.icon(section.icon()),
                            Pieces.label(section.title()),
                            Pieces.spacer(),
                            Pieces.key("Alt+" + section.key().getChar())));
            button.setId(section.id());
            button.setMaxWidth(Double.MAX_VALUE);
            button.setOnAction(event -> enter(section));
            button.getStyleClass().add("side-button");
            side.put(section, button);
            list.getChildren().add(button);
        }
        return list;
    }

    /** Where an administrator begins. */
    public void enterHome() {
        enter(Section.START);
    }

    private void enter(Section section) {
        Open shown = open.computeIfAbsent(section, this::built);
        current = section;
        side.forEach((one, button) -> Pieces.toggle(button, "lit", one == section));
        front.getChildren().setAll(shown.node());
        shown.enter().run();
        if (shown.table() != null) {
            Platform.runLater(shown.table()::focusSearch);
        }
    }

    private Open built(Section section) {
        return switch (section) {
            case START -> start();
            case USERS -> users();
            case CONTRACTORS -> contractors();
            case REGIONS -> regions();
            case OFFERINGS -> offerings();
            case TEMPLATES -> templates();
            case HOLIDAYS -> holidays();
            case SETTINGS -> settings();
            case FAMILIES -> families();
            case CONTRACTS -> contracts();
            case STANDARDS -> standards();
            case ITEMS -> items();
        };
    }

    private Open start() {
        StartModel model = new StartModel(client, catalogue, places, clock);
        return new Open(new StartView(model, this::enter), model::load, null);
    }

    private Open users() {
        UsersModel model = new UsersModel(client);
        SectionView<?> view = new UsersView(model, clock).build(files("/api/users", model::load), picker);
        return new Open(view, model::load, view);
    }

    private Open contractors() {
        ContractorsModel model = new ContractorsModel(client, catalogue);
        SectionView<?> view =
                new ContractorsView(model, catalogue, places).build(files("/api/contractors", model::load), picker);
        return new Open(view, model::load, view);
    }

    private Open regions() {
        RegionsModel model = new RegionsModel(client);
        SectionView<?> view = new RegionsView(model).build(files("/api/regions", model::load), picker);
        return new Open(view, model::load, view);
    }

    private Open offerings() {
        OfferingsModel model = new OfferingsModel(client, clock);
        SectionView<?> view = new OfferingsView(model).build(files("/api/service-offerings", model::load), picker);
        return new Open(view, model::load, view);
    }

    private Open templates() {
        TemplatesModel model = new TemplatesModel(client);
        SectionView<?> view = new TemplatesView(model).build(files("/api/notice-templates", model::load), picker);
        return new Open(view, model::load, view);
    }

    private Open holidays() {
        HolidaysModel model = new HolidaysModel(client, clock);
        SectionView<?> view = new HolidaysView(model).build(files("/api/holidays", model::load), picker);
        return new Open(view, model::load, view);
    }

    private Open settings() {
        SettingsModel model = new SettingsModel(client);
        SectionView<?> view = new SettingsView(model).build(files("/api/admin/settings", model::load), picker);
        return new Open(view, model::load, view);
    }

    private Open families() {
        FamiliesModel model = new FamiliesModel(client);
        SectionView<?> view = new FamiliesView(model).build(files("/api/fault-families", model::load), picker);
        return new Open(view, model::load, view);
    }

    private Open contracts() {
        ContractsModel model = new ContractsModel(client);
        SectionView<?> view = new ContractsView(model, clock).build(files("/api/contracts", model::load), picker);
        return new Open(view, model::load, view);
    }

    private Open standards() {
        EvidenceModel model = new EvidenceModel(client, disk);
        SectionView<?> view = new StandardsView(model, picker, clock).build();
        return new Open(view, model::load, view);
    }

    private Open items() {
        ItemsModel model = new ItemsModel(client);
        SectionView<?> view = new ItemsView(model).build(files("/api/standards", model::load), picker);
        return new Open(view, model::load, view);
    }

    private TableModel files(String path, Runnable applied) {
        return new TableModel(client, disk, path, applied);
    }

    @Override
    public void handle(KeyEvent event) {
        Optional<Section> wanted = event.isAltDown() ? Section.of(event.getCode()) : Optional.empty();
        if (wanted.isPresent()) {
            enter(wanted.get());
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.isControlDown()) {
            save().ifPresent(Button::fire);
            event.consume();
        } else if (event.getCode() == KeyCode.F5 && current != null) {
            open.get(current).enter().run();
            event.consume();
        } else if (current != null && open.get(current).table() != null) {
            ofTable(event, open.get(current).table());
        }
    }

    private static void ofTable(KeyEvent event, SectionView<?> table) {
        if (event.getCode() == KeyCode.F2) {
            table.startNew();
            event.consume();
        } else if (event.getCode() == KeyCode.F3) {
            table.focusSearch();
            event.consume();
        }
    }

    private Optional<Button> save() {
        return front.lookupAll(".button").stream()
                .filter(node -> node.getId() != null && node.getId().endsWith("-form-save") && !node.isDisabled())
                .map(Button.class::cast)
                .findFirst();
    }
}
