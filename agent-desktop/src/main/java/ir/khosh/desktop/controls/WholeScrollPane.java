package ir.khosh.desktop.controls;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/**
 * Scrolls only where there is no room: it wishes to be as tall as its content is at its width. An ordinary one counts each
 * wrapped text as one line.
 */
public final class WholeScrollPane extends ScrollPane {

    public WholeScrollPane(Region content) {
        super(content);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double within = width < 0 ? width : width - snappedLeftInset() - snappedRightInset();
        return snappedTopInset() + getContent().prefHeight(within) + snappedBottomInset();
    }
}
