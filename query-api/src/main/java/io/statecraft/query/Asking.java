package io.statecraft.query;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;

/**
 * A request as it came.
 *
 * @param parameters of its query, and of its path where it asks for one thing
 */
record Asking(UriInfo uri, MultivaluedMap<String, String> parameters, HttpHeaders headers, Request request) {}
