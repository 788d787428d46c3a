package io.statecraft.standalone.fuzz;

import java.util.Map;

/**
 * A request, and what is tried with it.
 *
 * @param target path and query, encoded
 */
record Trial(Operation operation, String target, Map<String, String> headers, String body) {
    @Override
    public String toString() {
        String shown = target.length() > 200 ? target.substring(0, 200) + "..." : target;
        String sent = body.length() > 200 ? body.substring(0, 200) + "..." : body;
        return operation.method() + " " + shown + " " + headers + (sent.isEmpty() ? "" : " " + sent);
    }
}
