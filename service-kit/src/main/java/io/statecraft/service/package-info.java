/** What every service does the same way: topics, positions kept in the database, problem details, JSON. */
@NullMarked
package io.statecraft.service;

import org.jspecify.annotations.NullMarked;
