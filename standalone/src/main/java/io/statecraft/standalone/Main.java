package io.statecraft.standalone;

import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command line. A wrong call or bad input is one line on standard error and exit status 2. */
@QuarkusMain
@Command(
        name = "statecraft",
        description = "Sourced facts from political-military prose.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            UpCommand.class,
            ExtractCommand.class,
            IngestCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            EvaluateCommand.class,
            StatusCommand.class,
            VerifyCommand.class,
            ReplayCommand.class,
            CorrectCommand.class,
            KeyCommand.class,
            HelpCommand.class
        })
public final class Main {
    private static final int USAGE = 2;

    private Main() {}

    public static void main(String... arguments) {
        // Before any thread is started: two that initialise logging at the same time can block each other for ever.
        LogManager.getLogManager();
        int status = commandLine().execute(arguments);
        if (status != UpCommand.SERVED) {
            System.exit(status);
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler((e, arguments) -> refuse(e.getCommandLine(), e))
                .setExecutionExceptionHandler((e, command, parsed) -> {
                    if (e instanceof BadInputException) {
                        return refuse(command, e);
                    }
                    if (e instanceof FailedException) {
                        command.getErr().println("statecraft: " + e.getMessage());
                        return 1;
                    }
                    throw e;
                });
    }

    private static int refuse(CommandLine command, Exception reason) {
        String first = String.valueOf(reason.getMessage()).lines().findFirst().orElse("");
        command.getErr()
                .printf(
                        "statecraft: %s (see: ./%s --help)%n",
                        first, command.getCommandSpec().qualifiedName());
        return USAGE;
    }
}
