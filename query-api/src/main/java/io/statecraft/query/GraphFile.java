package io.statecraft.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.statecraft.readmodels.Column;
import io.statecraft.readmodels.Graph;
import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Rows as edges between nodes, with all other columns as attributes of the edge. */
abstract class GraphFile implements RowFile {
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    final Writer out;
    final Graph graph;
    private final List<Column> columns;
    private final Set<String> nodes = new HashSet<>();
    private long edges;

    GraphFile(Writer out, Graph graph, List<Column> columns) {
        this.out = out;
        this.graph = graph;
        this.columns = columns.stream()
                .filter(column -> !column.property().equals(graph.from())
                        && !column.property().equals(graph.to()))
                .toList();
    }

    /** GraphML, which takes nodes and edges as they come. */
    static GraphFile graphMl(Writer out, Graph graph, List<Column> columns) {
        return new GraphMl(out, graph, columns);
    }

    /** GEXF, in which all nodes stand before the edges. */
    static GraphFile gexf(Writer out, Graph graph, List<Column> columns) {
        return new Gexf(out, graph, columns);
    }

    abstract String head();

    abstract String attribute(Column column);

    abstract void node(String id) throws IOException;

    abstract void edge(String id, String from, String to, String values) throws IOException;

    abstract String value(Column column, String text);

    @Override
    public void begin() throws IOException {
        StringBuilder head = new StringBuilder(XML).append(head());
        int attributes = head.indexOf("{attributes}");
        StringBuilder declared = new StringBuilder();
        columns.forEach(column -> declared.append(attribute(column)).append('\n'));
        out.write(head.replace(attributes, attributes + "{attributes}".length(), declared.toString())
                .toString());
    }

    @Override
    public void row(ObjectNode row) throws IOException {
        String from = row.path(graph.from()).asText();
        String to = row.path(graph.to()).asText();
        for (String end : List.of(from, to)) {
            if (nodes.add(end)) {
                node(end);
            }
        }
        StringBuilder values = new StringBuilder();
        for (Column column : columns) {
            JsonNode value = row.path(column.property());
            if (!value.isNull() && !value.isMissingNode()) {
                values.append(value(column, value.isTextual() ? value.asText() : value.toString()));
            }
        }
        edge("e" + edges++, from, to, values.toString());
    }

    /** The type of an attribute, by the names that both formats share. */
    static String type(Column column) {
        return switch (column.type()) {
            case INTEGER -> "long";
            case NUMBER, REAL -> "double";
            case BOOLEAN -> "boolean";
            case TEXT, DATE, INSTANT, TEXTS, JSON -> "string";
        };
    }

    /** A text inside XML; characters that XML has not are left out. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().filter(GraphFile::inXml).forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    private static boolean inXml(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c >= ' ' && c != 0xFFFE && c != 0xFFFF && !surrogate(c);
    }

    private static boolean surrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    private static final class GraphMl extends GraphFile {
        GraphMl(Writer out, Graph graph, List<Column> columns) {
            super(out, graph, columns);
        }

        @Override
        String head() {
            return """
                <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
                {attributes}<graph edgedefault="%s">
                """.formatted(graph.directed() ? "directed" : "undirected");
        }

        @Override
        String attribute(Column column) {
            return "<key id=\"%s\" for=\"edge\" attr.name=\"%1$s\" attr.type=\"%s\"><desc>%s</desc></key>"
                    .formatted(column.property(), type(column), escaped(column.meaning()));
        }

        @Override
        void node(String id) throws IOException {
            out.write("<node id=\"" + escaped(id) + "\"/>\n");
        }

        @Override
        void edge(String id, String from, String to, String values) throws IOException {
            out.write("<edge id=\"%s\" source=\"%s\" target=\"%s\">%s</edge>\n"
                    .formatted(id, escaped(from), escaped(to), values));
        }

        @Override
        String value(Column column, String text) {
            return "<data key=\"" + column.property() + "\">" + escaped(text) + "</data>";
        }

        @Override
        public void end() throws IOException {
            out.write("</graph>\n</graphml>\n");
            out.flush();
        }
    }

    private static final class Gexf extends GraphFile {
        private final StringBuilder edges = new StringBuilder();

        Gexf(Writer out, Graph graph, List<Column> columns) {
            super(out, graph, columns);
        }

        @Override
        String head() {
            return """
                <gexf xmlns="http://gexf.net/1.3" version="1.3">
                <graph mode="static" defaultedgetype="%s">
                <attributes class="edge">
                {attributes}</attributes>
                <nodes>
                """.formatted(graph.directed() ? "directed" : "undirected");
        }

        @Override
        String attribute(Column column) {
            return "<attribute id=\"%s\" title=\"%1$s\" type=\"%s\"/>".formatted(column.property(), type(column));
        }

        @Override
        void node(String id) throws IOException {
            out.write("<node id=\"%s\" label=\"%1$s\"/>\n".formatted(escaped(id)));
        }

        @Override
        void edge(String id, String from, String to, String values) {
            edges.append("<edge id=\"%s\" source=\"%s\" target=\"%s\"><attvalues>%s</attvalues></edge>\n"
                    .formatted(id, escaped(from), escaped(to), values));
        }

        @Override
        String value(Column column, String text) {
            return "<attvalue for=\"" + column.property() + "\" value=\"" + escaped(text) + "\"/>";
        }

        @Override
        public void end() throws IOException {
            out.write("</nodes>\n<edges>\n");
            out.append(edges);
            out.write("</edges>\n</graph>\n</gexf>\n");
            out.flush();
        }
    }
}
