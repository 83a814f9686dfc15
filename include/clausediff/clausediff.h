// SPDX-License-Identifier: Apache-2.0
// The library: read two versions, compare them, render the report. The command line uses nothing else.
#pragma once

#include <clausediff/error.h>
#include <clausediff/format.h>
#include <clausediff/language.h>
#include <clausediff/options.h>
#include <clausediff/playbook.h>
#include <clausediff/report.h>
#include <clausediff/rule.h>
#include <clausediff/version.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace clausediff {

/// "1.0.0"
std::string_view version();

/// Reads a contract; the type is told by content, not by name. "-" is standard input. Nothing but the file is opened.
Result<Document> read_document(const std::string& path, const ReadOptions& options = {});

/// The bytes of a file, a pipe or a device, or of standard input where `path` is "-", read once and to the end. Errors: a folder,
/// what cannot be opened or read, more than `most` bytes.
Result<std::string> read_input(const std::string& path, std::uint64_t most = ReadLimits().file_bytes);

/// A file's bytes, and the name that it goes by in messages.
struct InputFile {
  std::string name;
  std::string bytes;
};

/// The same with the name, under the limits of a contract.
Result<InputFile> read_file(const std::string& path, const ReadLimits& limits = {});

/// The same from bytes in memory; `name` is for messages.
Result<Document> read_bytes(std::string_view bytes, const std::string& name, const ReadOptions& options = {});

struct Documents {
  Document before;
  Document after;
};

/// Two contracts at once, on two threads. Where neither can be read the error is that of `before`. Error: both are "-".
Result<Documents> read_documents(const std::string& before, const std::string& after, const ReadOptions& options = {});
/// The same from bytes in memory.
Result<Documents> read_documents(const InputFile& before, const InputFile& after, const ReadOptions& options = {});

/// The whole comparison. Total: any two documents can be compared.
Report compare(Document before, Document after, const CompareOptions& options = {});

/// What changed, for those who need not know what it means: clauses, alignment, changes and their counts. No statements, deltas,
/// findings or matters. Total.
Report compare_words(Document before, Document after, const CompareOptions& options = {});

/// One contract by itself: its clauses and all of its statements. Total.
Side read_contract(Document document, const CompareOptions& options = {});

/// What a contract says, in the order of its text: clause, who, must or may or must not, what, when, unless. The text is a table
/// as wide as `options.width`; the JSON's fields are told in docs/json.md; the CSV is RFC 4180 with a byte order mark, and no
/// cell of it can be read as a formula.
std::string to_statement_table(const Side& contract, const TerminalOptions& options = {});
std::string to_statement_json(const Side& contract);
std::string to_statement_csv(const Side& contract);

/// Each renderer is a pure function of the report: same report, same bytes. UTF-8, LF.
std::string to_html(const Report& report, const HtmlOptions& options = {});
std::string to_json(const Report& report);
/// True for the kinds of picture that a page can carry: PNG, JPEG, GIF, WebP, SVG.
bool is_picture(std::string_view bytes);
/// The issues list for a spreadsheet: RFC 4180 with a byte order mark; no cell can be read as a formula.
std::string to_csv(const Report& report);
/// The same list as a Word document. The title, date, firm and profile of the options are printed. Same report, same bytes; fails
/// only where memory does.
Result<std::string> to_issues_table(const Report& report, const HtmlOptions& options = {});
/// What counsel would send the client, as a Word document and as Markdown: parties, a summary, the list by topic, what reaches
/// unchanged clauses, what is no substance, what was not compared.
Result<std::string> to_memo(const Report& report, const HtmlOptions& options = {});
std::string to_memo_markdown(const Report& report, const HtmlOptions& options = {});
std::string to_terminal(const Report& report, const TerminalOptions& options = {});
std::string to_markdown(const Report& report, const MarkdownOptions& options = {});

/// A redline and what is known about it.
struct Redline {
  std::string bytes;          // of the .docx
  std::string before_digest;  // SHA-256 of before's words and structure, as the redline gives them back; lower-case hexadecimal
  std::string after_digest;
  std::string before_sha256;  // of the two files, lower-case hexadecimal
  std::string after_sha256;
  bool differs = false;         // as differs() tells of the comparison that the redline is made after
  std::uint32_t revisions = 0;  // tracked changes written, a move counted once
  std::uint32_t moves = 0;
  std::vector<Coverage> coverage;  // what could not be tracked, or only as a larger whole
  std::vector<Warning> warnings;
};

/// The after version with tracked changes: accepting them all gives after, rejecting them all gives before, which is proved on
/// the bytes that are returned. Errors: an input that cannot be read or is not a .docx, tracked changes in an input where the
/// options refuse them, a redline that could not be proved.
Result<Redline> redline(const InputFile& before, const InputFile& after, const RedlineOptions& options = {});

/// One line for each cross-reference that did not stay as it was: what became of it, where it stands, its words on both sides and
/// what they point at; then the counts. Plain text, control characters escaped.
std::string to_reference_list(const Report& report);
/// The same as JSON, schema `clausediff-references`.
std::string to_reference_json(const Report& report);
/// True where a reference leads to nothing, to itself or to another clause than it did: one that a drafter must look at.
bool has_lost_references(const Report& report);

/// What was read and what was not: stories, coverage statement, warnings; for people.
std::string to_inspection(const Document& document);

/// One clause a line with its number, for git's textconv. Deterministic; no dates.
std::string to_text(const Document& document, const TextOptions& options = {});

/// Reads a playbook's text; an error names the line. `name` is for messages. Its phrases and quantities are in `language`.
Result<Playbook> read_playbook(std::string_view toml, const std::string& name, const Language& language = english());

/// Every rule as data, in the order in which it is listed.
std::vector<RuleDescription> describe_rules();
/// Every rule with its id, what it flags, its severity and an example, one block of lines a rule.
std::string to_rule_list();
/// The same as the Markdown of docs/rules.md.
std::string to_rule_markdown();

}  // namespace clausediff
