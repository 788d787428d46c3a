package io.statecraft.standalone;

import io.statecraft.service.security.ApiKey;
import io.statecraft.service.security.Roles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes an API key: shows it once and keeps its hash. */
@Command(
        name = "key",
        mixinStandardHelpOptions = true,
        description = "Make an API key: it is shown once, its hash goes into the keys file.",
        footer = {
            "",
            "Roles: reader asks, publisher brings in documents and facts, reviewer corrects, operator runs the installation.",
            "Services read the file anew when it changes: whose line is taken out is refused from then on.",
            "Exit status: 0 made, 2 a name that is in use, a role that there is not, or a file that cannot be written."
        })
final class KeyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "NAME", description = "who will use it")
    private String name = "";

    @Option(
            names = "--role",
            paramLabel = "ROLE[,ROLE]",
            required = true,
            description = "reader, publisher, reviewer, operator")
    private String roles = "";

    @Option(
            names = "--keys",
            paramLabel = "FILE",
            description = "the keys file (default: ${DEFAULT-VALUE}, that of ./statecraft up)")
    private Path file = Path.of("data", UpCommand.KEYS);

    @Override
    public Integer call() {
        String key = ApiKey.random();
        ApiKey kept = kept(key);
        try {
            requireNew(kept);
            Files.writeString(file, kept.line() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new BadInputException("the keys file cannot be written: " + e.getMessage());
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(key);
        out.flush();
        return 0;
    }

    private ApiKey kept(String key) {
        try {
            Set<String> given = Roles.parse(roles);
            return ApiKey.of(name, given, key);
        } catch (IllegalArgumentException e) {
            throw new BadInputException(String.valueOf(e.getMessage()));
        }
    }

    private void requireNew(ApiKey key) throws IOException {
        if (Files.exists(file)
                && Files.readAllLines(file).stream()
                        .anyMatch(line -> line.strip().startsWith(key.name() + " "))) {
            throw new BadInputException(
                    "%s has a key of the name %s already: take its line out first".formatted(file, key.name()));
        }
    }
}
