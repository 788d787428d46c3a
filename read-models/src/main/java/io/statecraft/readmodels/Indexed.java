package io.statecraft.readmodels;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The column is often asked for: rows with a value are found by an index, in no order. Columns of actors whose rows are read
 * in an order have other indexes, see {@link View#filteredByActor}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Indexed {}
