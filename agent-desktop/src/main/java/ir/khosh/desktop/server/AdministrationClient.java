package ir.khosh.desktop.server;

import ir.khosh.wire.accounts.AccountChange;
import ir.khosh.wire.accounts.AccountView;
import ir.khosh.wire.accounts.AddedAccount;
import ir.khosh.wire.accounts.NewUser;
import ir.khosh.wire.agents.SeatView;
import ir.khosh.wire.calendar.HolidayView;
import ir.khosh.wire.catalogue.FaultFamilyView;
import ir.khosh.wire.catalogue.OfferingChange;
import ir.khosh.wire.catalogue.OfferingKeepingView;
import ir.khosh.wire.catalogue.PromiseView;
import ir.khosh.wire.contractors.ContractView;
import ir.khosh.wire.contractors.ContractorView;
import ir.khosh.wire.contractors.EvidenceView;
import ir.khosh.wire.contractors.NewContract;
import ir.khosh.wire.contractors.NewContractor;
import ir.khosh.wire.contractors.NewEvidence;
import ir.khosh.wire.contractors.StandardItemView;
import ir.khosh.wire.csv.ImportReport;
import ir.khosh.wire.notifications.TemplateView;
import ir.khosh.wire.regions.RegionRow;
import ir.khosh.wire.regions.RegionView;
import ir.khosh.wire.requests.NewPhoto;
import ir.khosh.wire.settings.SettingView;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What only administrators may ask. */
public final class AdministrationClient {

    private final Rest rest;

    public AdministrationClient(Rest rest) {
        this.rest = rest;
    }

    public Answer<List<AccountView>> users() {
        return rest.list("/api/users", Map.of(), AccountView.class);
    }

    public Answer<AddedAccount> addUser(NewUser user) {
        return rest.post("/api/users", user, AddedAccount.class);
    }

    public Answer<AccountView> changeUser(long id, AccountChange change) {
        return rest.put("/api/users/" + id, change, AccountView.class);
    }

    public Answer<AddedAccount> resetPassword(long id) {
        return rest.post("/api/users/" + id + "/password-reset", null, AddedAccount.class);
    }

    public Answer<List<SeatView>> seats() {
        return rest.list("/api/seats", Map.of(), SeatView.class);
    }

    public Answer<List<ContractorView>> contractors() {
        return rest.list("/api/contractors", Map.of(), ContractorView.class);
    }

    public Answer<ContractorView> addContractor(NewContractor contractor) {
        return rest.post("/api/contractors", contractor, ContractorView.class);
    }

    public Answer<ContractorView> changeContractor(long id, NewContractor contractor) {
        return rest.put("/api/contractors/" + id, contractor, ContractorView.class);
    }

    /** In the order of the ids; those that are not known are left out. */
    public Answer<List<RegionView>> places(List<Long> ids) {
        String joined = ids.stream().map(String::valueOf).collect(Collectors.joining(","));
        return rest.list("/api/regions", Map.of("ids", joined), RegionView.class);
    }

    /** @param year Jalali */
    public Answer<List<HolidayView>> holidays(int year) {
        return rest.list("/api/holidays", Map.of("year", year), HolidayView.class);
    }

    public Answer<HolidayView> putHoliday(LocalDate day, String title) {
        return rest.put("/api/holidays/" + day, new HolidayView(day, title), HolidayView.class);
    }

    public Answer<Void> removeHoliday(LocalDate day) {
        return rest.delete("/api/holidays/" + day);
    }

    /** @param year Jalali */
    public Answer<Void> addSolarHolidays(int year) {
        return rest.post("/api/holidays/solar?year=" + year, null, Void.class);
    }

    public Answer<List<RegionRow>> regions() {
        return rest.list("/api/regions/rows", Map.of(), RegionRow.class);
    }

    public Answer<RegionRow> putRegion(RegionRow region) {
        return rest.put("/api/regions/" + Rest.encoded(region.code()), region, RegionRow.class);
    }

    public Answer<List<OfferingKeepingView>> offerings() {
        return rest.list("/api/service-offerings/all", Map.of(), OfferingKeepingView.class);
    }

    public Answer<OfferingKeepingView> putOffering(String code, OfferingChange offering) {
        return rest.put("/api/service-offerings/" + Rest.encoded(code), offering, OfferingKeepingView.class);
    }

    /** The newest first; the last one is the general promise. */
    public Answer<List<PromiseView>> promises(String service) {
        return rest.list("/api/service-offerings/" + Rest.encoded(service) + "/promises", Map.of(), PromiseView.class);
    }

    public Answer<Object> promise(String service, PromiseView promise) {
        return rest.post("/api/service-offerings/" + Rest.encoded(service) + "/promises", promise, Object.class);
    }

    public Answer<Object> putFamily(String code, String name) {
        return rest.put("/api/fault-families/" + Rest.encoded(code), new FaultFamilyView.Name(name), Object.class);
    }

    public Answer<Object> putCause(String family, String code, String name) {
        return rest.put(
                "/api/fault-families/" + Rest.encoded(family) + "/causes/" + Rest.encoded(code),
                new FaultFamilyView.Name(name),
                Object.class);
    }

    /** The newest first. */
    public Answer<List<ContractView>> contracts(long contractor) {
        return rest.list("/api/contractors/" + contractor + "/contracts", Map.of(), ContractView.class);
    }

    public Answer<ContractView> sign(long contractor, NewContract contract) {
        return rest.post("/api/contractors/" + contractor + "/contracts", contract, ContractView.class);
    }

    public Answer<List<StandardItemView>> standards() {
        return rest.list("/api/standards", Map.of(), StandardItemView.class);
    }

    /** Adds it, or changes the one with this code. */
    public Answer<Object> putStandard(StandardItemView item) {
        return rest.put("/api/standards/" + Rest.encoded(item.code()), item, Object.class);
    }

    public Answer<List<EvidenceView>> evidence(long contractor) {
        return rest.list("/api/contractors/" + contractor + "/standards", Map.of(), EvidenceView.class);
    }

    public Answer<Object> show(long contractor, String standard, NewEvidence evidence) {
        return rest.post(
                "/api/contractors/" + contractor + "/standards/" + Rest.encoded(standard), evidence, Object.class);
    }

    /** A picture of a paper, to be named in what is shown next. */
    public Answer<NewPhoto> sendPicture(byte[] picture) {
        return rest.postBytes("/api/photos", picture, NewPhoto.class);
    }

    public Answer<List<FaultFamilyView>> families() {
        return rest.list("/api/fault-families", Map.of(), FaultFamilyView.class);
    }

    public Answer<List<TemplateView>> templates() {
        return rest.list("/api/notice-templates", Map.of(), TemplateView.class);
    }

    public Answer<TemplateView> wordTemplate(String code, String text) {
        return rest.put(template(code), new TemplateView.Wording(text), TemplateView.class);
    }

    public Answer<Void> templateBackToDefault(String code) {
        return rest.delete(template(code));
    }

    public Answer<TemplateView.Preview> previewTemplate(String code, String text) {
        return rest.post(template(code) + "/preview", new TemplateView.Wording(text), TemplateView.Preview.class);
    }

    private static String template(String code) {
        return "/api/notice-templates/" + Rest.encoded(code);
    }

    public Answer<List<SettingView>> settings() {
        return rest.list("/api/admin/settings", Map.of(), SettingView.class);
    }

    public Answer<SettingView> keepSetting(String key, String value) {
        return rest.put("/api/admin/settings/" + Rest.encoded(key), new SettingView.Kept(value), SettingView.class);
    }

    /** Back to what file or program say. */
    public Answer<Void> forgetSetting(String key) {
        return rest.delete("/api/admin/settings/" + Rest.encoded(key));
    }

    /** @param table such as {@code /api/users} */
    public Answer<String> exported(String table) {
        return rest.getText(table + "/export");
    }

    /** @param apply false only says what the file would do */
    public Answer<ImportReport> imported(String table, String csv, boolean apply) {
        return rest.postText(table + "/import?apply=" + apply, csv, ImportReport.class);
    }
}
