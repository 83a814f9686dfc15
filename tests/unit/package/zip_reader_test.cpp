// SPDX-License-Identifier: Apache-2.0
// Zips as other programs write them, and zips that are wrong.
#include "package/zip_reader.h"

#include "catch.h"
#include "package/zip_writer.h"

using namespace clausediff;

namespace {

std::string number(std::uint64_t value, int size) {
  std::string bytes;
  for (int i = 0; i < size; ++i) bytes += static_cast<char>(value >> (8 * i) & 0xFF);
  return bytes;
}

std::string zip_of(std::string_view name, std::string_view bytes) {
  ZipWriter writer;
  writer.add(name, true, bytes);
  return writer.finish();
}

/// What is wrong with a zip, or what is in its first entry.
std::string first_of(std::string_view bytes) {
  Zip zip;
  const std::string_view fault = read_zip(bytes, zip);
  if (!fault.empty()) return std::string(fault);
  if (zip.entries.empty()) return "nothing";
  const auto stream = ZipStream::open(zip, zip.entries.front());
  if (!stream) return "cannot be inflated";
  std::string text(100, '\0');
  const std::int64_t got = stream->read(text.data(), text.size());
  if (got < 0 || stream->read(text.data() + got, 1) != 0) return "damaged";
  return text.substr(0, static_cast<std::size_t>(got));
}

/// The zip with other bytes at a place.
std::string with(std::string bytes, std::size_t at, std::string_view other) { return bytes.replace(at, other.size(), other); }

}  // namespace

TEST_CASE("a zip reads back what was written, and nothing is a zip without entries") {
  CHECK(first_of(zip_of("a.xml", "some text, some text")) == "some text, some text");
  CHECK(first_of(zip_of("a.xml", "")) == "");
  CHECK(first_of("") == "nothing");
  CHECK(first_of(ZipWriter().finish()) == "nothing");
  CHECK(first_of("no zip") == "Not a zip archive");
  CHECK(first_of(std::string(100, ' ')) == "Not a zip archive");
}

TEST_CASE("an entry of another zip goes over as it is packed") {
  const std::string from = zip_of("a.xml", "some text, some text");
  Zip zip;
  REQUIRE(read_zip(from, zip).empty());
  ZipWriter writer;
  CHECK(writer.copy("\xC3\xA4.xml", true, zip, zip.entries[0]));
  const std::string bytes = writer.finish();
  CHECK(first_of(bytes) == "some text, some text");
  Zip copy;
  REQUIRE(read_zip(bytes, copy).empty());
  CHECK(copy.entries[0].name == "\xC3\xA4.xml");
  CHECK(copy.entries[0].flags == 0x0800);  // a name in UTF-8
  CHECK(copy.entries[0].packed == zip.entries[0].packed);
  zip.entries[0].packed = 1000;
  CHECK_FALSE(ZipWriter().copy("b.xml", true, zip, zip.entries[0]));
}

TEST_CASE("a comment behind a zip may hold what looks like the end of one, and must be there") {
  std::string bytes = zip_of("a.xml", "text");
  const std::string comment = std::string("PK\x05\x06") + std::string(30, 'x');
  bytes = with(bytes, bytes.size() - 2, number(comment.size(), 2)) + comment;
  CHECK(first_of(bytes) == "text");
  bytes.pop_back();
  CHECK(first_of(bytes) != "text");
}

TEST_CASE("a directory that does not stand where the zip says is no directory") {
  const std::string bytes = zip_of("a.xml", "text");
  const std::size_t end = bytes.size() - 22, directory = bytes.find("PK\x01\x02");
  CHECK(first_of("before" + bytes) == "Not a zip archive");
  CHECK(first_of(with(bytes, end + 4, number(1, 2))) == "Multi-disk zip archives not supported");
  CHECK(first_of(with(bytes, end + 8, number(2, 2))) == "Not a zip archive");
  CHECK(first_of(with(bytes, end + 8, number(2, 2) + number(2, 2))) == "Zip archive inconsistent");
  CHECK(first_of(with(bytes, end + 12, number(10000, 4))) == "Zip archive inconsistent");
  CHECK(first_of(with(bytes, directory + 28, number(60000, 2))) == "Zip archive inconsistent");
  CHECK(first_of(with(bytes, directory + 42, number(1000000, 4))) == "cannot be inflated");
}

TEST_CASE("what does not inflate to what the directory says is damaged") {
  const std::string bytes = zip_of("a.xml", "some text, some text");
  const std::size_t directory = bytes.find("PK\x01\x02");
  CHECK(first_of(with(bytes, directory + 16, number(1, 4))) == "damaged");   // its checksum
  CHECK(first_of(with(bytes, directory + 24, number(19, 4))) == "damaged");  // its size
  CHECK(first_of(with(bytes, directory + 20, number(3, 4))) == "damaged");   // where it ends
  CHECK(first_of(with(bytes, directory + 20, number(999, 4))) == "some text, some text");
  CHECK(first_of(with(bytes, 30 + 5, "\xFF\xFF\xFF\xFF")) == "damaged");
  CHECK(first_of(with(bytes, directory + 10, number(12, 2))) == "cannot be inflated");  // bzip2
  Zip zip;
  REQUIRE(read_zip(with(bytes, directory + 8, number(1, 2)), zip).empty());
  CHECK(zip.entries[0].encrypted);
}

TEST_CASE("a name that is said to be in UTF-8 must be, and Info-ZIP's name in UTF-8 counts for the name it was made for") {
  const std::string bytes = zip_of("\xC3\xA4.xml", "text");
  CHECK(first_of(with(bytes, bytes.rfind("\xC3\xA4.xml"), "\xC3 ")) == "Zip archive inconsistent");
  const std::string plain = zip_of("?.xml", "text");
  const std::size_t directory = plain.find("PK\x01\x02"), end = plain.size() - 22;
  const auto with_extra = [&](std::uint64_t checksum) {
    const std::string field = std::string("\x75\x70") + number(11, 2) + '\x01' + number(checksum, 4) + "\xC3\xA4.xml";
    std::string all = with(plain, directory + 30, number(field.size(), 2)).insert(end, field);
    return with(all, all.size() - 22 + 12, number(46 + 5 + field.size(), 4));
  };
  Zip zip;
  REQUIRE(read_zip(with_extra(0), zip).empty());
  CHECK(zip.entries[0].name == "?.xml");
  const std::string right = with_extra(0x6B0B0136);
  REQUIRE(read_zip(right, zip).empty());
  CHECK(zip.entries[0].name == "\xC3\xA4.xml");
  CHECK(first_of(right) == "text");
}

TEST_CASE("sizes and places of zip64 are read") {
  const std::string plain = zip_of("a.xml", "text");
  const std::size_t directory = plain.find("PK\x01\x02"), end = plain.size() - 22;
  const std::string field =
      number(1, 2) + number(24, 2) + number(4, 8) + plain.substr(directory + 20, 4) + number(0, 4) + number(0, 8);
  std::string bytes = with(plain.substr(0, end), directory + 20, number(UINT64_MAX, 8));
  bytes = with(with(bytes, directory + 30, number(field.size(), 2)), directory + 42, number(UINT32_MAX, 4)) + field;
  const std::size_t large = bytes.size();
  bytes += "PK\x06\x06" + number(44, 8) + number(45, 2) + number(45, 2) + number(0, 8) + number(1, 8) + number(1, 8) +
           number(large - directory, 8) + number(directory, 8);
  bytes += "PK\x06\x07" + number(0, 4) + number(large, 8) + number(1, 4);
  bytes += "PK\x05\x06" + number(0, 4) + number(0xFFFF, 2) + number(0xFFFF, 2) + number(UINT64_MAX, 8) + number(0, 2);
  CHECK(first_of(bytes) == "text");
  CHECK(first_of(with(bytes, large, "PK\x06\x08")) == "Zip archive inconsistent");
  CHECK(first_of(with(bytes, large + 24, number(2, 8))) == "Multi-disk zip archives not supported");
}
