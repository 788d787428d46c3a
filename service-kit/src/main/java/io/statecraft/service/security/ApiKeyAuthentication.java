package io.statecraft.service.security;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** API keys as bearer credentials: {@code Authorization: Bearer statecraft_...}; other tokens are left to OIDC. */
@Singleton
class ApiKeyAuthentication implements HttpAuthenticationMechanism {
    private static final String SCHEME = "bearer ";
    private static final int UNAUTHORIZED = 401;

    private final Optional<ApiKeys> keys;
    private final boolean tokens;

    ApiKeyAuthentication(SecurityConfig config, @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean tokens) {
        this.keys = config.keysFile().map(ApiKeys::new);
        this.tokens = tokens;
    }

    /** Before OIDC, which would refuse a key as a token that it cannot read; its priority is {@code DEFAULT_PRIORITY + 1}. */
    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 2;
    }

    /** Credentials that are no good are refused, never taken for none. */
    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager manager) {
        String header = context.request().getHeader(HttpHeaderNames.AUTHORIZATION);
        if (header == null) {
            return Uni.createFrom().nullItem();
        }
        boolean bearer = header.toLowerCase(Locale.ROOT).startsWith(SCHEME);
        String credential = bearer ? header.substring(SCHEME.length()).strip() : "";
        if (!credential.startsWith(ApiKey.PREFIX)) {
            return bearer && tokens ? Uni.createFrom().nullItem() : refused();
        }
        return keys.flatMap(known -> known.find(credential))
                .map(key -> Uni.createFrom().item(identity(key)))
                .orElseGet(ApiKeyAuthentication::refused);
    }

    private static SecurityIdentity identity(ApiKey key) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(key.name()))
                .addRoles(key.roles())
                .build();
    }

    private static Uni<SecurityIdentity> refused() {
        return Uni.createFrom().failure(new AuthenticationFailedException("These credentials are not known."));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom()
                .item(new ChallengeData(UNAUTHORIZED, HttpHeaderNames.WWW_AUTHENTICATE.toString(), "Bearer"));
    }

    /** With a body, for what is refused before any operation is found. */
    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        RefusedRequests.challenge(context);
        return Uni.createFrom().item(true);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }
}
