package io.statecraft.readmodels;

/**
 * How a page is found where the order of the answers costs less than the answers: first the keys of its answers, then these
 * from the rows of their groups alone.
 *
 * @param sql that gives the columns of the order alone, over {@code visible}
 * @param group the column of the table, and of the order, in which all rows of one answer are equal
 */
record Ranking(String sql, String group) {}
