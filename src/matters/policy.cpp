// SPDX-License-Identifier: Apache-2.0
#include "matters/policy.h"

#include <algorithm>
#include <array>

namespace clausediff {
namespace {

constexpr std::array<TopicPolicy, 29> policies = {{
    {Topic::parties, 80, Severity::high},
    {Topic::payment, 70, Severity::high},
    {Topic::liability, 98, Severity::high},
    {Topic::indemnity, 90, Severity::high},
    {Topic::exclusivity, 84, Severity::high},
    {Topic::non_compete, 78, Severity::high},
    {Topic::ip_ownership, 66, Severity::high},
    {Topic::licence, 70, Severity::high},
    {Topic::commercialization, 62, Severity::high},
    {Topic::term, 68, Severity::high},
    {Topic::termination, 60, Severity::high},
    {Topic::default_event, 70, Severity::high},
    {Topic::security, 70, Severity::high},
    {Topic::governing_law, 46, Severity::high},
    {Topic::disputes, 52, Severity::medium},
    {Topic::data_protection, 74, Severity::high},
    {Topic::confidentiality, 64, Severity::medium},
    {Topic::survival, 68, Severity::medium},
    {Topic::assignment, 48, Severity::medium},
    {Topic::warranty, 82, Severity::medium},
    {Topic::performance, 64, Severity::medium},
    {Topic::insurance, 44, Severity::medium},
    {Topic::audit, 44, Severity::medium},
    {Topic::publicity, 44, Severity::low},
    {Topic::force_majeure, 44, Severity::medium},
    {Topic::precedence, 72, Severity::medium},
    {Topic::notices, 36, Severity::low},
    {Topic::definitions, 48, Severity::medium},
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
