// SPDX-License-Identifier: Apache-2.0
// A path or bytes → Document: opens the file, tells its type by content, hands on to docx/ or plain/.
#include <clausediff/clausediff.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <future>
#include <memory>
#include <utility>

#include "concealment.h"
#include "docx/reader.h"
#include "package/sha256.h"
#include "package/zip_directory.h"
#include "plain/plain.h"
#include "ranges.h"
#include "sniff.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace clausediff {
namespace {

Error too_large(const std::string& name, std::uint64_t limit) {
  return {ErrorCode::limit, name, "", "larger than --max-file-bytes=" + std::to_string(limit), ""};
}

Error cannot_read(const std::string& name, int reason) {
  return {ErrorCode::not_found, name, "", std::string("cannot be read: ") + std::strerror(reason), ""};
}

/// A file descriptor that is closed when it is left; standard input is only borrowed.
struct Descriptor {
  explicit Descriptor(int value_in) : value(value_in) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (value > STDERR_FILENO) ::close(value);
  }

  int value = -1;
};

/// Reads to the end, or to one byte past the limit. Files, pipes, devices and terminals are read alike.
Result<std::string> read_all(int descriptor, const std::string& name, std::uint64_t limit) {
  struct stat about {};
  if (::fstat(descriptor, &about) != 0) return cannot_read(name, errno);
  if (S_ISDIR(about.st_mode)) return Error{ErrorCode::not_found, name, "", "it is a folder", "give a file"};
  if (S_ISREG(about.st_mode) && static_cast<std::uint64_t>(about.st_size) > limit) return too_large(name, limit);
  constexpr std::size_t block = 1U << 20;
  std::string bytes(S_ISREG(about.st_mode) ? static_cast<std::size_t>(about.st_size) + 1 : block, '\0');
  std::size_t have = 0;
  for (;;) {
    if (have == bytes.size()) bytes.resize(have + std::max(block, have));
    const ssize_t got = ::read(descriptor, bytes.data() + have, bytes.size() - have);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return cannot_read(name, errno);
    if (got == 0) break;
    have += static_cast<std::size_t>(got);
    if (have > limit) return too_large(name, limit);
  }
  bytes.resize(have);
  return bytes;
}

/// Shows what a terminal would obey, and bytes that are no UTF-8, as "\\x9b".
void append_visible(std::string& line, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = std::max<std::size_t>(1, utf8_length(text, at));
    const std::string_view sequence = text.substr(at, length);
    if (utf8_length(text, at) != 0 && !is_control_sequence(sequence)) {
      line += sequence;
    } else {
      for (const char c : sequence) {
        const auto byte = static_cast<unsigned char>(c);
        line += "\\x";
        line += "0123456789abcdef"[byte >> 4];
        line += "0123456789abcdef"[byte & 15];
      }
    }
    at += length;
  }
}

/// The content decides; a name that says otherwise may be a mistake of the user's.
void warn_of_name(const std::string& name, Document& document) {
  std::string extension = std::filesystem::path(name).extension().string();
  extension = ascii_lower(extension);
  const bool says_other =
      extension == ".docx" || extension == ".docm" || extension == ".doc" || extension == ".pdf" || extension == ".rtf";
  if (document.kind == SourceKind::docx || !says_other) return;
  document.warnings.push_back(
      {"name-and-content", "The name ends in " + extension + ", the content is plain text and was read as such.", none});
}

/// "<<<<<<< ours", which begins a conflict; the line may have been joined to others.
bool has_conflict_mark(std::string_view text) {
  constexpr std::string_view mark = "<<<<<<< ";
  const std::size_t at = text.find(mark);
  return at != std::string_view::npos && (at == 0 || text[at - 1] == ' ' || text[at - 1] == '\n');
}

/// A conflict of a merge is a comment of ours beside the marks of both sides (src/merge): while it stands, the words of both are
/// read one after the other.
/// In a text it is git's marks.
void warn_of_conflicts(Document& document) {
  if (document.kind != SourceKind::docx) {
    for (std::uint32_t i = 0; i < document.paragraphs.size(); ++i) {
      if (!has_conflict_mark(document.paragraphs[i].text)) continue;
      document.warnings.push_back(
          {"merge-conflict", "A conflict of a merge is not settled here: keep what is right and delete git's marks.", i});
    }
    return;
  }
  for (const Story& story : document.stories) {
    const bool ours =
        story.kind == StoryKind::comment && story.author == "clausediff" && story.first_paragraph < story.end_paragraph;
    if (!ours || document.paragraphs[story.first_paragraph].text.compare(0, 10, "Conflict: ") != 0) continue;
    document.warnings.push_back({"merge-conflict",
                                 "A conflict of a merge is not settled here: settle its tracked changes and delete its comment.",
                                 story.anchor_paragraph});
  }
}

}  // namespace

Result<Document> read_bytes(std::string_view bytes, const std::string& name, const ReadOptions& options) {
  if (bytes.size() > options.limits.file_bytes) return too_large(name, options.limits.file_bytes);
  const FileType type = tell_type(bytes);
  if (type != FileType::zip && type != FileType::text) {
    return Error{ErrorCode::unsupported, name, "", describe(type), advice(type)};
  }
  Result<Document> document =
      type == FileType::zip ? read_docx(bytes, name, options) : Result<Document>(read_text_bytes(bytes, *options.language));
  if (!document.ok()) return document;
  keep_in_range(*document);
  if (type == FileType::zip) join_line_paragraphs(*document, *options.language);
  find_concealment(*document);
  warn_of_name(name, *document);
  warn_of_conflicts(*document);
  document->name = name;
  document->sha256 = sha256(bytes);
  document->track_changes = options.track_changes;
  document->recover = options.recover;
  return document;
}

Result<std::string> read_input(const std::string& path, std::uint64_t most) {
  if (path == "-") return read_all(STDIN_FILENO, path, most);
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.value < 0) {
    const int reason = errno;
    return Error{ErrorCode::not_found, path, "", std::string("cannot be opened: ") + std::strerror(reason),
                 reason == ENOENT ? "check the name" : ""};
  }
  return read_all(file.value, path, most);
}

Result<InputFile> read_file(const std::string& path, const ReadLimits& limits) {
  Result<std::string> bytes = read_input(path, limits.file_bytes);
  if (!bytes.ok()) return bytes.error();
  return InputFile{path, std::move(*bytes)};
}

Result<Document> read_document(const std::string& path, const ReadOptions& options) {
  const Result<InputFile> file = read_file(path, options.limits);
  if (!file.ok()) return file.error();
  return read_bytes(file->bytes, path, options);
}

Result<Documents> read_documents(const std::string& before, const std::string& after, const ReadOptions& options) {
  if (before == "-" && after == "-")
    return Error{ErrorCode::usage, "-", "", "can be read once only", "name a file for one of the two"};
  std::future<Result<Document>> second = std::async(read_document, std::cref(after), std::cref(options));
  Result<Document> first = read_document(before, options);
  Result<Document> other = second.get();
  if (!first.ok()) return first.error();
  if (!other.ok()) return other.error();
  return Documents{std::move(*first), std::move(*other)};
}

Result<Documents> read_documents(const InputFile& before, const InputFile& after, const ReadOptions& options) {
  const auto read = [&options](const InputFile& file) { return read_bytes(file.bytes, file.name, options); };
  const bool one_by_one =
      inflates_greatly(before.bytes, options.limits.entries) || inflates_greatly(after.bytes, options.limits.entries);
  std::future<Result<Document>> second =
      std::async(one_by_one ? std::launch::deferred : std::launch::async, read, std::cref(after));
  Result<Document> first = read(before);
  if (!first.ok()) return first.error();
  Result<Document> other = second.get();
  if (!other.ok()) return other.error();
  return Documents{std::move(*first), std::move(*other)};
}

std::string message(const Error& error) {
  std::string line;
  append_visible(line, error.file == "-" ? "standard input" : error.file);
  for (const std::string_view piece : {std::string_view(error.part), std::string_view(error.detail)}) {
    if (piece.empty()) continue;
    if (!line.empty()) line += ": ";
    append_visible(line, piece);
  }
  if (!error.advice.empty()) line += "; ";
  append_visible(line, error.advice);
  return line;
}

}  // namespace clausediff
