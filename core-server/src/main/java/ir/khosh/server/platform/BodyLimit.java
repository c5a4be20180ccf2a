package ir.khosh.server.platform;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.ClientErrorException;
import java.io.IOException;

/**
 * No body of more than 256 KiB is read, an imported table's of more than 4 MiB, a picture's of more than 64, whether it
 * says its length or not. What a picture may have is said by its own rule.
 */
@WebFilter("/api/*")
public class BodyLimit implements Filter {

    static final int LARGEST = 256 * 1024;
    static final int LARGEST_IMPORT = 4 * 1024 * 1024;
    static final int LARGEST_PICTURE = 64 * 1024 * 1024;

    private final ServletProblems problems;

    @Inject
    BodyLimit(ServletProblems problems) {
        this.problems = problems;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        int largest = largest(((HttpServletRequest) request).getRequestURI());
        if (request.getContentLengthLong() > largest) {
            problems.send((HttpServletResponse) response, 413, "body-too-large", "حجم پیام بیش از اندازهٔ مجاز است.");
            return;
        }
        chain.doFilter(
                request.getContentLengthLong() >= 0 ? request : new Counted((HttpServletRequest) request, largest),
                response);
    }

    private static int largest(String path) {
        return path.endsWith("/import") ? LARGEST_IMPORT : path.equals("/api/photos") ? LARGEST_PICTURE : LARGEST;
    }

    private static final class Counted extends HttpServletRequestWrapper {
        private final ServletInputStream input;

        Counted(HttpServletRequest request, int largest) throws IOException {
            super(request);
            this.input = new CountedInput(request.getInputStream(), largest);
        }

        @Override
        public ServletInputStream getInputStream() {
            return input;
        }
    }

    private static final class CountedInput extends ServletInputStream {
        private final ServletInputStream input;
        private final int largest;
        private int read;

        CountedInput(ServletInputStream input, int largest) {
            this.input = input;
            this.largest = largest;
        }

        @Override
        public int read() throws IOException {
            int next = input.read();
            return count(next < 0 ? -1 : 1) < 0 ? -1 : next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return count(input.read(bytes, offset, length));
        }

        private int count(int more) {
            read += Math.max(more, 0);
            if (read > largest) {
                throw new ClientErrorException(413);
            }
            return more;
        }

        @Override
        public boolean isFinished() {
            return input.isFinished();
        }

        @Override
        public boolean isReady() {
            return input.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            input.setReadListener(listener);
        }
    }
}
