package io.statecraft.readmodels;

import io.statecraft.facts.Coded;
import io.statecraft.facts.Edtf;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A record type as columns, and a record as their values. */
final class RecordColumns {
    private final List<Column> columns;
    private final List<MethodHandle> accessors;

    private RecordColumns(List<Column> columns, List<MethodHandle> accessors) {
        this.columns = columns;
        this.accessors = accessors;
    }

    static RecordColumns of(Class<? extends Record> type) {
        RecordComponent[] components = type.getRecordComponents();
        return new RecordColumns(
                Arrays.stream(components).map(RecordColumns::column).toList(),
                Arrays.stream(components).map(RecordColumns::accessor).toList());
    }

    List<Column> columns() {
        return columns;
    }

    /** The values in the order of the columns; null where one is absent. */
    List<@Nullable Object> values(Record row) {
        List<@Nullable Object> values = new ArrayList<>(accessors.size());
        for (MethodHandle accessor : accessors) {
            values.add(plain(read(accessor, row)));
        }
        return values;
    }

    private static Column column(RecordComponent component) {
        Meaning meaning = component.getAnnotation(Meaning.class);
        if (meaning == null) {
            throw new IllegalArgumentException("@Meaning is missing at %s of %s"
                    .formatted(
                            component.getName(), component.getDeclaringRecord().getName()));
        }
        Type type = component.getGenericType();
        boolean optional = type instanceof ParameterizedType generic && generic.getRawType() == Optional.class;
        return new Column(
                snakeCase(component.getName()),
                component.getName(),
                ColumnType.of(optional ? ((ParameterizedType) type).getActualTypeArguments()[0] : type),
                optional,
                component.isAnnotationPresent(Indexed.class),
                meaning.value(),
                meaning.example());
    }

    private static String snakeCase(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static MethodHandle accessor(RecordComponent component) {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true); // row records are private to their package
        try {
            return MethodHandles.lookup()
                    .unreflect(accessor)
                    .asType(java.lang.invoke.MethodType.methodType(Object.class, Record.class));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }

    private static Object read(MethodHandle accessor, Record row) {
        try {
            return accessor.invokeExact(row);
        } catch (Throwable e) {
            throw new IllegalStateException("cannot read " + row, e);
        }
    }

    private static @Nullable Object plain(Object value) {
        return switch (value) {
            case Optional<?> optional -> optional.isPresent() ? plain(optional.get()) : null;
            case Coded coded -> coded.code();
            case Edtf date -> date.toString();
            default -> value;
        };
    }
}
