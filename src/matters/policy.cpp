// SPDX-License-Identifier: Apache-2.0
#include "matters/policy.h"

#include <algorithm>
#include <array>

namespace clausediff {
namespace {

constexpr std::array<TopicPolicy, 30> policies = {{
    {Topic::parties, 94},      {Topic::payment, 88},         {Topic::liability, 98},
    {Topic::indemnity, 94},    {Topic::exclusivity, 90},     {Topic::non_compete, 88},
    {Topic::ip_ownership, 84}, {Topic::licence, 82},         {Topic::commercialization, 76},
    {Topic::term, 78},         {Topic::termination, 80},     {Topic::default_event, 78},
    {Topic::security, 76},     {Topic::governing_law, 75},   {Topic::disputes, 74},
    {Topic::governance, 74},   {Topic::data_protection, 72}, {Topic::confidentiality, 70},
    {Topic::survival, 68},     {Topic::assignment, 67},      {Topic::warranty, 66},
    {Topic::performance, 58},  {Topic::insurance, 54},       {Topic::audit, 52},
    {Topic::publicity, 46},    {Topic::force_majeure, 46},   {Topic::precedence, 58},
    {Topic::notices, 40},      {Topic::definitions, 56},     {Topic::general, 44},
}};

constexpr std::array<SignPolicy, 12> sign_rows = {{
    {Sign::modal, 6},
    {Sign::negation, 2},
    {Sign::family, 8},
    {Sign::qualifier, 0},
    {Sign::only, 4},
    {Sign::sum, 28},
    {Sign::time, 6},
    {Sign::bound, 14},
    {Sign::silence, 24},
    {Sign::role, 12},
    {Sign::turned, 20},
    {Sign::one_sided, 14},
}};

constexpr std::array<GravityPolicy, 26> gravity = {{
    {Term::gravity_exclusive, 14},    {Term::gravity_pay_condition, 14}, {Term::gravity_control, 14},
    {Term::gravity_survives, 12},     {Term::gravity_training, 12},      {Term::gravity_title, 12},
    {Term::gravity_assent, 10},       {Term::gravity_amendment, 10},     {Term::gravity_both_paid, 10},
    {Term::gravity_gross_up, 8},      {Term::gravity_favored, 8},        {Term::gravity_class_waiver, 8},
    {Term::gravity_lasting, 8},       {Term::gravity_indemnity, 8},      {Term::gravity_at_will, 8},
    {Term::gravity_source_code, 6},   {Term::gravity_release, 6},        {Term::gravity_acceleration, 6},
    {Term::gravity_joint, 6},         {Term::gravity_buy_back, 6},       {Term::gravity_cap, 4},
    {Term::gravity_own_cost, 4},      {Term::gravity_price, 3},          {Term::gravity_explaining, -6},
    {Term::gravity_boilerplate, -10}, {Term::gravity_no_waiver, -10},
}};

}  // namespace

std::span<const TopicPolicy> topic_policies() { return policies; }

const TopicPolicy& policy_of(Topic topic) {
  const auto found = std::find_if(policies.begin(), policies.end(), [&](const TopicPolicy& one) { return one.topic == topic; });
  return found == policies.end() ? policies.back() : *found;
}

std::span<const SignPolicy> sign_policies() { return sign_rows; }

std::span<const GravityPolicy> gravity_policies() { return gravity; }

}  // namespace clausediff
