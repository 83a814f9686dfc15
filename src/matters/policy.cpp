// SPDX-License-Identifier: Apache-2.0
#include "matters/policy.h"

#include <algorithm>
#include <array>

namespace clausediff {
namespace {

constexpr std::array<TopicPolicy, 29> policies = {{
    {Topic::parties, 94, Severity::high},
    {Topic::payment, 88, Severity::high},
    {Topic::liability, 98, Severity::high},
    {Topic::indemnity, 94, Severity::high},
    {Topic::exclusivity, 90, Severity::high},
    {Topic::non_compete, 88, Severity::high},
    {Topic::ip_ownership, 84, Severity::high},
    {Topic::licence, 82, Severity::high},
    {Topic::commercialization, 76, Severity::high},
    {Topic::term, 78, Severity::high},
    {Topic::termination, 80, Severity::high},
    {Topic::default_event, 78, Severity::high},
    {Topic::security, 74, Severity::high},
    {Topic::governing_law, 64, Severity::high},
    {Topic::disputes, 64, Severity::medium},
    {Topic::data_protection, 76, Severity::high},
    {Topic::confidentiality, 70, Severity::medium},
    {Topic::survival, 62, Severity::medium},
    {Topic::assignment, 60, Severity::medium},
    {Topic::warranty, 66, Severity::medium},
    {Topic::performance, 58, Severity::medium},
    {Topic::insurance, 54, Severity::medium},
    {Topic::audit, 52, Severity::medium},
    {Topic::publicity, 46, Severity::low},
    {Topic::force_majeure, 46, Severity::medium},
    {Topic::precedence, 58, Severity::medium},
    {Topic::notices, 40, Severity::low},
    {Topic::definitions, 56, Severity::medium},
    {Topic::general, 44, Severity::low},
}};

constexpr std::array<SignPolicy, 10> signs = {{
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

std::span<const SignPolicy> sign_policies() { return signs; }

}  // namespace clausediff
