# Turns what "--experimental-dump-help" of a program prints into the body of a manual page: `options` for a program
# without commands, `commands` for one with them.
def roff: gsub("\\\\"; "\\e") | gsub("-"; "\\-") | gsub("(?<a>^|\n)(?<b>[.'])"; .a + "\\&" + .b);
def name: if .kind == "short" then "\\-" + .name else "\\-\\-" + (.name | roff) end;
def shown: [.arguments[]? | select(.shouldDisplay)] | unique_by(.preferredName.name // .valueName);
def entry:
  ".TP\n"
  + (if .kind == "positional" then ".I " + (.valueName | roff) + (if .isRepeating then " ..." else "" end)
     else ".B " + ([.names[] | name] | join(", ")) + (if .kind == "option" then " \\fI" + (.valueName | roff) + "\\fP" else "" end)
     end)
  + "\n" + ((.abstract // "") | roff)
  + (if .defaultValue then " Default: " + (.defaultValue | roff) + "." else "" end);
def options: [.command | shown | .[] | entry] | join("\n");
def commands:
  [.command.subcommands[] | select(.shouldDisplay and .commandName != "help")
   | ".SS " + .commandName + "\n" + ((.abstract // "") | roff)
     + (if .discussion then "\n.PP\n" + (.discussion | roff) else "" end)
     + "\n" + ([shown | .[] | select((.preferredName.name // "") | IN("version", "help") | not) | entry] | join("\n"))]
  | join("\n");
