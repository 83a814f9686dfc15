// SPDX-License-Identifier: Apache-2.0
#include "docx/dates.h"

#include <algorithm>
#include <array>

#include "docx/number_formats.h"

namespace clausediff {
namespace {

constexpr std::array<std::string_view, 12> months{"January", "February", "March",     "April",   "May",      "June",
                                                  "July",    "August",   "September", "October", "November", "December"};
constexpr std::array<std::string_view, 7> days{"Saturday", "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday"};

struct Date {
  int year = 0, month = 0, day = 0;
};

int number(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

bool read_date(std::string_view iso, Date& date) {
  if (iso.size() < 10 || iso[4] != '-' || iso[7] != '-') return false;
  date = {number(iso.substr(0, 4)), number(iso.substr(5, 2)), number(iso.substr(8, 2))};
  return date.year >= 0 && date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= 31;
}

/// Zeller's rule: the day of the week, from Saturday.
std::size_t weekday(Date date) {
  if (date.month < 3) {
    date.month += 12;
    --date.year;
  }
  const int century = date.year / 100, year = date.year % 100;
  return static_cast<std::size_t>((date.day + 13 * (date.month + 1) / 5 + year + year / 4 + century / 4 + 5 * century) % 7);
}

/// A run of one letter of the picture: "MMMM".
std::string piece(char letter, std::size_t count, const Date& date) {
  const auto name = [&](std::string_view whole) { return std::string(count == 3 ? whole.substr(0, 3) : whole); };
  if (letter == 'y') return count <= 2 ? zero_padded(date.year % 100, 2) : zero_padded(date.year, 4);
  if (letter == 'M') return count <= 2 ? zero_padded(date.month, count) : name(months[static_cast<std::size_t>(date.month - 1)]);
  return count <= 2 ? zero_padded(date.day, count) : name(days[weekday(date)]);
}

}  // namespace

std::string written_date(std::string_view iso, std::string_view picture) {
  Date date;
  if (picture.empty() || !read_date(iso, date)) return std::string(iso);
  std::string out;
  bool quoted = false;
  for (std::size_t at = 0; at < picture.size();) {
    const char c = picture[at];
    if (c == '\'') quoted = !quoted;
    const bool field = !quoted && (c == 'y' || c == 'M' || c == 'd');
    const std::size_t end = field ? std::min(picture.find_first_not_of(c, at), picture.size()) : at + 1;
    if (field)
      out += piece(c, end - at, date);
    else if (c != '\'')
      out += c;
    at = end;
  }
  return out;
}

}  // namespace clausediff
