package ir.khosh.architecture.broken.calls;

import org.asteriskjava.manager.ManagerConnection;

/** Goes around the bridge. */
class DialsByItself {
    ManagerConnection connection;
}
