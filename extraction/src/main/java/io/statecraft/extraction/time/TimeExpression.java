package io.statecraft.extraction.time;

/** What was read, before it is resolved against the document's date. */
interface TimeExpression {
    Moment resolve(Reference reference);
}
