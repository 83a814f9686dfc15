// SPDX-License-Identifier: Apache-2.0
// The container: its directory, its entries, and what is wrong with them. Zips are made by hand where no writer would make them.
#include "catch.h"
#include "package/package.h"
#include "package/zip_directory.h"
#include "package/zip_stream.h"

using namespace clausediff;

namespace {

constexpr std::uint64_t many = 1000;  // entries

std::string zipped(const std::vector<Part>& parts) {
  const auto bytes = write_package(parts, "test");
  REQUIRE(bytes.ok());
  return *bytes;
}

/// Puts a number over what stands there.
void overwrite(std::string& bytes, std::size_t at, std::uint64_t value, int count) {
  std::string number;
  put_little_endian(number, value, count);
  bytes.replace(at, number.size(), number);
}

std::size_t directory_of(const std::string& bytes) { return bytes.find("PK\x01\x02"); }

/// All that an entry inflates to, read `step` bytes at a time; "?" behind it where the data are damaged.
std::string inflated(const std::string& bytes, std::size_t step = 7, std::size_t entry = 0) {
  const ZipDirectory directory = read_zip_directory(bytes, many);
  REQUIRE(directory.fault.empty());
  std::optional<ZipStream> stream = ZipStream::open(bytes, directory.entries.at(entry));
  if (!stream) return "closed";
  std::string all, some(step, '\0');
  std::int64_t got = 0;
  while ((got = stream->read(some.data(), step)) > 0) all += some.substr(0, static_cast<std::size_t>(got));
  return got == 0 ? all : all + "?";
}

/// An entry that is stored, as its bytes lie in a zip and in its directory.
std::string stored_zip(const std::string& name, const std::string& data, std::uint32_t checksum) {
  std::string common, out;
  for (const int field : {20, 0, 0, 0, 33}) put_little_endian(common, static_cast<std::uint64_t>(field), 2);
  put_little_endian(common, checksum, 4);
  put_little_endian(common, data.size(), 4);
  put_little_endian(common, data.size(), 4);
  put_little_endian(common, name.size(), 2);
  put_little_endian(common, 0, 2);
  out = "PK\x03\x04" + common + name + data;
  const std::size_t begin = out.size();
  out += std::string("PK\x01\x02\x14\0", 6) + common + std::string(14, '\0') + name;
  const std::size_t size = out.size() - begin;
  out += std::string("PK\x05\x06\0\0\0\0\1\0\1\0", 12);
  put_little_endian(out, size, 4);
  put_little_endian(out, begin, 4);
  return out + std::string(2, '\0');
}

}  // namespace

TEST_CASE("an entry is inflated in pieces of any size, and its checksum and length are held against it") {
  std::string text;
  for (int i = 0; i < 3000; ++i) text += std::to_string(i * 7919 % 10007) + " ";
  const std::string bytes = zipped({{"a.xml", text}, {"b.xml", ""}});
  for (const std::size_t step : {1U, 7U, 4096U, 1U << 20}) CHECK(inflated(bytes, step) == text);
  CHECK(inflated(bytes, 7, 1).empty());
  std::string wrong = bytes;
  overwrite(wrong, directory_of(wrong) + 16, 1, 4);
  CHECK(inflated(wrong) == text + "?");
  wrong = bytes;
  overwrite(wrong, directory_of(wrong) + 24, text.size() - 1, 4);
  CHECK(inflated(wrong) == text + "?");
  auto package = Package::open(wrong, "a.docx", {});
  CHECK(package->read("a.xml").error().detail == "longer than the zip says it is");
}

TEST_CASE("what stands before damage is inflated all the same, and an entry that ends too early is damaged") {
  std::string text;
  for (int i = 0; i < 3000; ++i) text += std::to_string(i * 7919 % 10007) + " ";
  std::string bytes = zipped({{"a.xml", text}});
  std::string cut = bytes;
  const std::uint64_t packed = little_endian(cut, directory_of(cut) + 20, 4);
  overwrite(cut, directory_of(cut) + 20, packed / 2, 4);
  const std::string part = inflated(cut);
  CHECK(part.size() > 1000);
  CHECK(part == text.substr(0, part.size() - 1) + "?");
}

TEST_CASE("stored entries are read; encrypted ones and other ways of packing are not") {
  const std::string bytes = stored_zip("a.xml", "hello", 0x3610A686);
  CHECK(inflated(bytes, 2) == "hello");
  CHECK(inflated(stored_zip("a.xml", "hullo", 0x3610A686)) == "hullo?");
  std::string other = bytes;
  overwrite(other, directory_of(other) + 10, 12, 2);  // bzip2
  CHECK(inflated(other) == "closed");
  CHECK(Package::open(other, "a.docx", {})->read("a.xml").error().detail == "cannot be inflated");
  other = bytes;
  overwrite(other, directory_of(other) + 8, 1, 2);
  CHECK(Package::open(other, "a.docx", {}).error().detail == "encrypted zip entry");
}

TEST_CASE("the directory is found before a comment and before what was put behind, and not where it does not lead") {
  const std::string bytes = zipped({{"a.xml", "x"}, {"b.xml", "y"}});
  CHECK(read_zip_directory(bytes, many).entries.size() == 2);
  CHECK(read_zip_directory(bytes + std::string(1000, ' '), many).entries.size() == 2);
  CHECK(read_zip_directory(bytes + "PK\x05\x06 a record that ends no directory", many).entries.size() == 2);
  CHECK_FALSE(read_zip_directory(bytes + std::string(70000, ' '), many).fault.empty());
  CHECK_FALSE(read_zip_directory("before" + bytes, many).fault.empty());
  CHECK_FALSE(read_zip_directory("", many).fault.empty());
  CHECK_FALSE(read_zip_directory(bytes.substr(0, bytes.size() - 1), many).fault.empty());
  std::string more = bytes;
  overwrite(more, more.size() - 12, 3, 2);  // says that it has three entries
  CHECK(read_zip_directory(more, many).fault == "the directory of its parts is broken");
  std::string long_name = bytes;
  overwrite(long_name, directory_of(long_name) + 28, 60000, 2);
  CHECK_FALSE(read_zip_directory(long_name, many).fault.empty());
}

TEST_CASE("an entry whose header is elsewhere or whose data leave the zip is not opened") {
  std::string bytes = zipped({{"a.xml", "xyz"}});
  overwrite(bytes, directory_of(bytes) + 42, 4, 4);
  CHECK(inflated(bytes) == "closed");
  overwrite(bytes, directory_of(bytes) + 42, 0xFFFFFFF0, 4);
  CHECK(inflated(bytes) == "closed");
  bytes = zipped({{"a.xml", "xyz"}});
  overwrite(bytes, directory_of(bytes) + 20, 1U << 30, 4);
  CHECK(inflated(bytes) == "closed");
}

TEST_CASE("numbers of a zip64 are read where the usual ones say so") {
  const std::string data = "hello";
  std::string bytes = stored_zip("a.xml", data, 0x3610A686);
  std::string record = bytes.substr(directory_of(bytes));
  const std::size_t end = record.find("PK\x05\x06");
  record.resize(end);
  for (const std::size_t field : {20U, 24U, 42U}) overwrite(record, field, 0xFFFFFFFF, 4);
  overwrite(record, 30, 28, 2);
  put_little_endian(record, 1, 2), put_little_endian(record, 24, 2);
  for (const std::uint64_t value : {data.size(), data.size(), std::size_t{0}}) put_little_endian(record, value, 8);
  const std::size_t begin = directory_of(bytes);
  bytes.resize(begin);
  bytes += record;
  const std::size_t large = bytes.size();
  bytes += "PK\x06\x06";
  put_little_endian(bytes, 44, 8), put_little_endian(bytes, 45, 2), put_little_endian(bytes, 45, 2),
      put_little_endian(bytes, 0, 8);
  for (const std::uint64_t value : {std::size_t{1}, std::size_t{1}, record.size(), begin}) put_little_endian(bytes, value, 8);
  bytes += std::string("PK\x06\x07\0\0\0\0", 8);
  put_little_endian(bytes, large, 8), put_little_endian(bytes, 1, 4);
  bytes += std::string("PK\x05\x06\0\0\0\0", 8) + std::string(12, '\xFF') + std::string(2, '\0');
  CHECK(inflated(bytes) == data);
}

TEST_CASE("a directory that states more entries than are asked for is not read") {
  std::string bytes = zipped({{"a.xml", "<a/>"}, {"b.xml", "<b/>"}});
  CHECK(read_zip_directory(bytes, 2).entries.size() == 2);
  bytes[bytes.find("PK\x01\x02", directory_of(bytes) + 4)] = 'X';  // a record that would be broken if it were read
  CHECK_FALSE(read_zip_directory(bytes, 2).fault.empty());
  const ZipDirectory directory = read_zip_directory(bytes, 1);
  CHECK(directory.fault.empty());
  CHECK(directory.entries.empty());
  CHECK(directory.stated == 2);
}
