package io.statecraft.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.statecraft.readmodels.Column;
import io.statecraft.readmodels.ColumnType;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/**
 * Rows as a table of typed columns, Apache Parquet. Days are {@code DATE}, instants {@code TIMESTAMP} in microseconds of UTC,
 * numbers {@code DOUBLE} (exact to some fifteen digits), lists {@code LIST} of strings; what is a tree in JSON stays JSON.
 */
final class ParquetFile implements RowFile {
    /** Rows are written when so many bytes of them wait: what is held in memory does not grow with the file. */
    private static final long ROW_GROUP = 8L << 20;

    private final OutputStream out;
    private final Map<String, ColumnType> columns;
    private final MessageType schema;
    private @Nullable ParquetWriter<Group> writer;

    /**
     * A file of these properties of the rows.
     *
     * @param columns of the view
     * @param properties that are asked for, in their order; what is no column are the links to the evidence
     */
    ParquetFile(OutputStream out, String name, List<Column> columns, List<String> properties) {
        this.out = out;
        this.columns = new LinkedHashMap<>();
        properties.forEach(property -> this.columns.put(
                property,
                columns.stream()
                        .filter(column -> column.property().equals(property))
                        .map(Column::type)
                        .findFirst()
                        .orElse(ColumnType.TEXTS)));
        this.schema = new MessageType(
                name,
                this.columns.entrySet().stream()
                        .map(column -> type(column.getKey(), column.getValue()))
                        .toList());
    }

    private static Type type(String name, ColumnType type) {
        return switch (type) {
            case TEXT ->
                Types.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(name);
            case JSON ->
                Types.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.jsonType())
                        .named(name);
            case INTEGER -> Types.optional(PrimitiveTypeName.INT64).named(name);
            case NUMBER, REAL -> Types.optional(PrimitiveTypeName.DOUBLE).named(name);
            case BOOLEAN -> Types.optional(PrimitiveTypeName.BOOLEAN).named(name);
            case DATE ->
                Types.optional(PrimitiveTypeName.INT32)
                        .as(LogicalTypeAnnotation.dateType())
                        .named(name);
            case INSTANT ->
                Types.optional(PrimitiveTypeName.INT64)
                        .as(LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS))
                        .named(name);
            case TEXTS ->
                Types.optionalList()
                        .requiredElement(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(name);
        };
    }

    @Override
    public void begin() throws IOException {
        ParquetConfiguration configuration = new PlainParquetConfiguration();
        writer = ExampleParquetWriter.builder(new Streamed(out))
                .withConf(configuration)
                .withType(schema)
                .withCompressionCodec(CompressionCodecName.SNAPPY)
                .withRowGroupSize(ROW_GROUP)
                .build();
    }

    @Override
    public void row(ObjectNode row) throws IOException {
        Group group = new SimpleGroup(schema);
        columns.forEach((name, type) -> {
            JsonNode value = row.path(name);
            if (!value.isMissingNode() && !value.isNull()) {
                add(group, name, type, value);
            }
        });
        begun().write(group);
    }

    private static void add(Group group, String name, ColumnType type, JsonNode value) {
        switch (type) {
            case TEXT -> group.append(name, value.asText());
            case JSON -> group.append(name, value.toString());
            case INTEGER -> group.append(name, value.longValue());
            case NUMBER, REAL -> group.append(name, value.doubleValue());
            case BOOLEAN -> group.append(name, value.booleanValue());
            case DATE ->
                group.append(
                        name, Math.toIntExact(LocalDate.parse(value.asText()).toEpochDay()));
            case INSTANT -> group.append(name, ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(value.asText())));
            case TEXTS -> {
                Group list = group.addGroup(name);
                value.forEach(text -> list.addGroup("list").append("element", text.asText()));
            }
        }
    }

    @Override
    public void end() throws IOException {
        begun().close();
        out.flush();
    }

    private ParquetWriter<Group> begun() {
        if (writer == null) {
            throw new IllegalStateException("a file begins before its rows");
        }
        return writer;
    }

    /** What is written goes out at once; the length so far is all that the format asks back. */
    private record Streamed(OutputStream out) implements OutputFile {
        @Override
        public PositionOutputStream create(long blockSize) {
            return new Counted(out);
        }

        @Override
        public PositionOutputStream createOrOverwrite(long blockSize) {
            return create(blockSize);
        }

        @Override
        public boolean supportsBlockSize() {
            return false;
        }

        @Override
        public long defaultBlockSize() {
            return 0;
        }
    }

    private static final class Counted extends PositionOutputStream {
        private final OutputStream out;
        private long position;

        Counted(OutputStream out) {
            this.out = out;
        }

        @Override
        public long getPos() {
            return position;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            position++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            position += length;
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }
    }
}
