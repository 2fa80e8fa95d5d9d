package io.acdc.archive.rest;

import io.acdc.archive.following.LogUnavailableException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Whatever goes wrong is told as a problem document. */
final class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final String PROBLEM_JSON = "application/problem+json";

    @ServerExceptionMapper
    Response map(ProblemException problem, UriInfo uri) {
        Response.ResponseBuilder response = response(problem.status(), problem.detail(), uri);
        problem.retryAfterSeconds().ifPresent(seconds -> response.header(HttpHeaders.RETRY_AFTER, seconds));
        return response.build();
    }

    @ServerExceptionMapper
    Response map(LogUnavailableException silence, UriInfo uri) {
        return map(ProblemException.notYet(String.valueOf(silence.getMessage())), uri);
    }

    /** No such address, a method it does not have, a media type it does not speak. */
    @ServerExceptionMapper
    Response map(WebApplicationException refused, UriInfo uri) {
        int code = refused.getResponse().getStatus();
        Status status =
                Status.fromStatusCode(code) == null ? Status.INTERNAL_SERVER_ERROR : Status.fromStatusCode(code);
        return response(status, "%s; the addresses are listed at /q/openapi".formatted(refused.getMessage()), uri)
                .build();
    }

    @ServerExceptionMapper
    Response map(RuntimeException failure, UriInfo uri) {
        LOG.errorf(failure, "cannot answer %s", uri.getRequestUri());
        return response(
                        Status.INTERNAL_SERVER_ERROR,
                        "this should not have happened; the log of the service says more",
                        uri)
                .build();
    }

    private static Response.ResponseBuilder response(Status status, String detail, UriInfo uri) {
        return Response.status(status)
                .type(PROBLEM_JSON)
                .entity(new Problem(
                        "about:blank",
                        status.getReasonPhrase(),
                        status.getStatusCode(),
                        detail,
                        uri.getRequestUri().getPath()));
    }
}
