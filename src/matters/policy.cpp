// SPDX-License-Identifier: Apache-2.0
#include "matters/policy.h"

#include <algorithm>
#include <array>

namespace clausediff {
namespace {

constexpr std::array<TopicPolicy, 29> policies = {{
    {Topic::parties, 94},           {Topic::payment, 88},       {Topic::liability, 98},    {Topic::indemnity, 94},
    {Topic::exclusivity, 90},       {Topic::non_compete, 88},   {Topic::ip_ownership, 84}, {Topic::licence, 82},
    {Topic::commercialization, 76}, {Topic::term, 78},          {Topic::termination, 80},  {Topic::default_event, 78},
    {Topic::security, 74},          {Topic::governing_law, 64}, {Topic::disputes, 64},     {Topic::data_protection, 76},
    {Topic::confidentiality, 70},   {Topic::survival, 62},      {Topic::assignment, 60},   {Topic::warranty, 66},
    {Topic::performance, 58},       {Topic::insurance, 54},     {Topic::audit, 52},        {Topic::publicity, 46},
    {Topic::force_majeure, 46},     {Topic::precedence, 58},    {Topic::notices, 40},      {Topic::definitions, 56},
    {Topic::general, 44},
}};

constexpr std::array<SignPolicy, 10> sign_rows = {{
    {Sign::modal, 6},
    {Sign::negation, 2},
    {Sign::family, 8},
    {Sign::qualifier, 0},
    {Sign::only, 4},
    {Sign::sum, 18},
    {Sign::time, 6},
    {Sign::bound, 6},
    {Sign::silence, 24},
    {Sign::role, 12},
}};

}  // namespace

std::span<const TopicPolicy> topic_policies() { return policies; }

const TopicPolicy& policy_of(Topic topic) {
  const auto found = std::find_if(policies.begin(), policies.end(), [&](const TopicPolicy& one) { return one.topic == topic; });
  return found == policies.end() ? policies.back() : *found;
}

std::span<const SignPolicy> sign_policies() { return sign_rows; }

}  // namespace clausediff
