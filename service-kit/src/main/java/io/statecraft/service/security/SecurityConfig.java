package io.statecraft.service.security;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Who may call a service. */
@ConfigMapping(prefix = "statecraft.security")
interface SecurityConfig {
    /** File of API keys, a line each: name, roles, hash; {@code ./statecraft key} writes it. */
    Optional<Path> keysFile();

    /** Roles of a caller without credentials, with commas between them; none without it. */
    Optional<String> anonymousRoles();

    /** Other origins whose pages may change things through a browser, such as {@code https://console.example}. */
    Optional<List<String>> origins();

    /** Names of hosts under which the service may be asked, in lower case; any without it. */
    Optional<List<String>> hosts();
}
