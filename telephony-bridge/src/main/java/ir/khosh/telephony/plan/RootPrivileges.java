package ir.khosh.telephony.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;

/**
 * Started by root, the exchange runs without any of root's powers. Another user could not even reach the image in root's
 * home; so it keeps the name and loses every capability, for good.
 */
final class RootPrivileges {

    private static final Path SETPRIV = Path.of("/usr/bin/setpriv");

    private RootPrivileges() {}

    /** @return the command as it is, when nothing is to be dropped or it could not reach its files afterwards */
    static List<String> dropped(List<String> command, Path... needed) throws IOException {
        if (!"root".equals(System.getProperty("user.name")) || !Files.isExecutable(SETPRIV)) {
            return command;
        }
        for (Path path : needed) {
            if (!isReachable(path)) {
                return command;
            }
        }
        List<String> less = new ArrayList<>(
                List.of(SETPRIV.toString(), "--no-new-privs", "--bounding-set=-all", "--inh-caps=-all"));
        less.addAll(command);
        return less;
    }

    /** Without its powers root passes only through its own folders and open ones. */
    private static boolean isReachable(Path path) throws IOException {
        for (Path at = path.toAbsolutePath(); at != null; at = at.getParent()) {
            boolean own = Integer.valueOf(0).equals(Files.getAttribute(at, "unix:uid"));
            if (!own && !Files.getPosixFilePermissions(at).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }
}
