// SPDX-License-Identifier: Apache-2.0
// Where a long sentence is cut: what is left says what the contract says, and of what.
#include <string>

#include "catch.h"
#include "findings.h"
#include "issues_list.h"

using namespace clausediff;
using clausediff::test::compare_texts;

namespace {

bool tells(const std::string& all, const std::string& words) { return all.find(words) != std::string::npos; }

std::string lines_told(const std::string& before, const std::string& after) {
  return clausediff::tests::lines_told(compare_texts(before, after));
}

}  // namespace

TEST_CASE("A later verb is told with its subject or not at all") {
  const std::string all = lines_told(
      "6. Succession. The Lessee may not lend the Boats.",
      "6. Succession. The Lessee may not lend the Boats. The Harbour shall cause any buyer of all or nearly all of its piers, "
      "ropes "
      "and cranes to take over this Agreement in writing, and its failure to do so before the sale takes effect shall itself "
      "be an event of default.");
  CAPTURE(all);
  CHECK(tells(all, "to take over this Agreement in writing"));
  CHECK((!tells(all, "shall itself be") || tells(all, "its failure to do so before the sale takes effect shall itself be")));
}

TEST_CASE("A sentence ends behind the letter of a schedule, and a name's initial ends none") {
  const std::string all = lines_told(
      "3. Account. An Account shall be kept for each Member, which shall be credited with the amounts set forth opposite the "
      "name of "
      "the Member on Schedule A. On the Sailing Day each amount shall be converted into whole Berths equal to that amount "
      "divided "
      "by "
      "the Berth Price (as fixed by the Warden), rounded down.",
      "3. Account. An Account shall be kept for each Member, which shall be credited with the amounts set forth opposite the "
      "name of "
      "the Member on Schedule A. On the Sailing Day each amount shall be converted into whole Berths equal to that amount "
      "divided "
      "by "
      "85 percent of the Berth Price (as fixed by the Warden), rounded down.");
  CAPTURE(all);
  CHECK(tells(all, "converted into whole Berths"));
  CHECK_FALSE(tells(all, "shall be kept"));
  const std::string name =
      lines_told("3. Warden. The Warden is Anna B. Moor of Hull.", "3. Warden. The Warden is Anna B. Ford of Hull.");
  CAPTURE(name);
  CHECK(tells(name, "The Warden is"));
}

TEST_CASE("What comes or goes in a definition is told with the term") {
  const std::string all = lines_told(
      "\"Good Cause\" means a cut of the Wages by 25% or more, unless the wages of all pilots are cut alike.",
      "\"Good Cause\" means any of the following: (i) a cut of the Wages by 25% or more, unless the wages of all pilots are cut "
      "alike, or (ii) unless the Pilot agreed to it, the removal of the pier at which the Pilot mainly works to a place more "
      "than "
      "50 miles away.");
  CAPTURE(all);
  CHECK(tells(all, "50 miles"));
  CHECK(tells(all, "Good Cause\u201D"));
}

TEST_CASE("A list that is the subject of its lead-in is called by what the lead-in says of it") {
  const std::string items =
      "(a) the Tenant fails to keep the Pier in the state that the Warden has ordered in writing; or\n(b) the Tenant becomes "
      "insolvent.";
  const std::string lead = "4. Any one or more of the following events shall constitute an \"Event of Default\" hereunder:\n";
  const std::string all = lines_told(lead + items, lead + "(a) the Tenant becomes insolvent.");
  CAPTURE(all);
  CHECK(tells(all, "What shall constitute an \"Event of Default\""));
  CHECK_FALSE(tells(all, "Any one or more\u2026"));
}

TEST_CASE("A figure that was stands without the bracket that follows it") {
  const std::string all = lines_told(
      "This Lease AND PIER AGREEMENT (this \"Agreement\"), effective as of October 10, 2012 (the \"Effective Date\"), is made "
      "between Gull Holdings, Inc., with an office at 50 Harbour Road, Hull, and Tarn Inc., with an office at 9 Mill Street, "
      "Leeds.",
      "This Lease AND PIER AGREEMENT (\"Agreement\"), dated as of August 24, 2015 (the \"Effective Date\"), is by and between "
      "Heron Shipping Company Limited, with offices at 81 Quay Square, Whitby, and Swan, Inc., with offices at 12 Dock Road, "
      "York.");
  CAPTURE(all);
  CHECK_FALSE(tells(all, "(the;"));
  CHECK_FALSE(tells(all, "(the)"));
}

TEST_CASE("A sentence of which one of two copies went is a slip, and one that went altogether is told") {
  const std::string kept = "4. Rent. Rent is paid to the Harbour or as the Warden directs with the consent of the Lessee.";
  const std::string twice = kept + " Rent is paid to the Harbour or as the Warden directs with the consent of the Lessee.";
  CHECK(lines_told(twice + " It falls due on Mondays.", kept + " It falls due on Mondays.").empty());
  const std::string bare = "4. Rent. It falls due on Mondays.";
  CHECK(tells(lines_told(kept + " It falls due on Mondays.", bare), "Deleted: "));
}

TEST_CASE("What is said of a later clause keeps who must and who need not") {
  const auto told = [](const std::string& was, const std::string& is) {
    const std::string frame =
        "7. Losses. The Harbour shall be liable for each wilful breach of this Agreement by its pilots and its wardens at any "
        "pier, "
        "and no director, officer or employee of the Harbour, or of any company that belongs to its group, shall be liable for "
        "any "
        "loss of ";
    return lines_told(frame + was + ".", frame + is + ".");
  };
  const std::string all = told("profit", "data");
  CAPTURE(all);
  CHECK(tells(all, "data (was profit)"));
  CHECK(tells(all, "no director"));
}

TEST_CASE("A later clause whose subject is long is told from its denial on, without the clause before it") {
  const std::string frame =
      "2. Liability. The Keeper shall be liable for all loss that the Guest suffers, and no pilot, mate or cook of the Keeper, "
      "or of "
      "any firm that belongs to its group, shall be liable for any loss of ";
  const std::string end = " that arises under this Agreement or in connection with it for whatever reason.";
  const std::string all = lines_told(frame + "profit" + end, frame + "data" + end);
  CAPTURE(all);
  CHECK(tells(all, "no pilot, mate or cook"));
  CHECK(tells(all, "data (was profit)"));
}

TEST_CASE("A lead-in that denies, limits or dates its list keeps its first words") {
  const std::string items =
      "\n(a) a delay of 10 days in the delivery of the ropes to the pier; and\n(b) a breach of the tide rules.";
  const std::string changed =
      "\n(a) a delay of 20 days in the delivery of the ropes to the pier; and\n(b) a breach of the tide rules.";
  for (const std::string lead : {"5. Faults. None of the following shall be a breach of this Agreement by the Harbour:",
                                 "5. Faults. Except for the following, the Lessee shall bear all of the costs of the pier:",
                                 "5. Faults. In the following cases the Lessee may terminate this Agreement at any time:"}) {
    const std::string all = lines_told(lead + items, lead + changed);
    CAPTURE(all);
    CHECK(tells(all, "20"));
    CHECK_FALSE(tells(all, "What "));
  }
}

TEST_CASE("A long sentence that goes or changes is told with its own verb, however far that stands from its first words") {
  const std::string subject =
      "9. Disputes. Subsequent to the signing of this Charter by the parties hereto, all claims, disputes and questions which "
      "may "
      "arise about the things set forth in this Charter, or about any act or omission of a party, ";
  const std::string gone =
      lines_told(subject + "shall be subject to arbitration by the Chamber of Hull.\n\n10. Law. English law governs.",
                 "10. Law. English law governs.");
  CAPTURE(gone);
  CHECK(tells(gone, "shall be subject to arbitration"));
  const std::string frame =
      "8. Ending. In the event the Owner should at any time fail to keep the boats in repair with due care and at its own cost, "
      "then and in that event the Guest shall have the right to terminate this Charter after ten days' notice to the Owner";
  const std::string cut =
      lines_told(frame + " (unless within those ten days the Owner begins to mend what is broken).", frame + ".");
  CAPTURE(cut);
  CHECK(tells(cut, "right to terminate"));
  CHECK(tells(cut, "no longer"));
}

TEST_CASE("A later clause without a subject of its own is told with the subject that it shares") {
  const std::string frame =
      "6. Ropes. The Supplier shall deliver the ropes, the sails and the spare anchors to the pier of the Customer by the first "
      "of May "
      "of each year, and the Customer shall inspect all of them at its own cost on the day of their arrival, and shall send ";
  const std::string end = " to the Supplier within the two weeks that follow.";
  const std::string all = lines_told(frame + "a list of what is missing" + end, frame + "a sworn list of what is missing" + end);
  CAPTURE(all);
  CHECK(tells(all, "sworn"));
  const std::size_t subject = all.rfind("the Customer shall"), verb = all.find("and shall send");
  CHECK((subject != std::string::npos && verb != std::string::npos && subject < verb));
}

TEST_CASE("A sum in words is told whole and in figures, and a number with what it counts") {
  const std::string pay =
      lines_told("3. Pay. The Owner shall pay the Mate Three Hundred Twenty-Five Thousand Dollars ($325,000) a year.",
                 "3. Pay. The Owner shall pay the Mate Three Hundred Seventy-Five Thousand Dollars ($375,000) a year.");
  CAPTURE(pay);
  CHECK(tells(pay, "$375,000 (was $325,000)"));
  const std::string days = lines_told("3. Cure. The Guest has ten (10) Business Days to mend it.",
                                      "3. Cure. The Guest has five (5) Business Days to mend it.");
  CAPTURE(days);
  CHECK(tells(days, "5 Business Days (was 10)"));
}

TEST_CASE("What a sentence lost is told as lost, however long it was: nothing was written in its place") {
  const std::string kept = "5. Trees. All dead trees must be removed from the lot at the cost of its owner";
  const std::string all = lines_told(kept +
                                         ", before the City of Hull gives leave to live in the house that was built on the lot, "
                                         "or to let it or a part of it to another.",
                                     kept + ".");
  CAPTURE(all);
  CHECK(tells(all, "no longer"));
  CHECK_FALSE(tells(all, "Rewritten"));
  CHECK_FALSE(tells(all, "(was"));
}

TEST_CASE("A sentence that begins with a condition is told with it, and not from its middle on") {
  const std::string all = lines_told(
      "6. Berths. The Lessee may not lend the Boats.",
      "6. Berths. The Lessee may not lend the Boats. If the Lessee believes that a rope, a sail, an anchor or any other part of "
      "a Boat "
      "does not belong to the Harbour, the Lessee may send a notice of it in writing to the office of the Harbour at the pier.");
  CAPTURE(all);
  CHECK(tells(all, "If the Lessee believes"));
  CHECK(tells(all, "the Lessee may send"));
  const std::string event = lines_told("6. Order. The Lessee may not lend the Boats.",
                                       "6. Order. The Lessee may not lend the Boats. In the event of any conflict between the "
                                       "terms of this Agreement, its schedules and "
                                       "any list of prices, the terms of the last list of prices that both parties have signed "
                                       "will control with respect to that list.");
  CAPTURE(event);
  CHECK_FALSE(tells(event, "In the event\u2026"));
}

TEST_CASE("A verb is told with what it is done to") {
  const std::string all = lines_told(
      "6. Boats. The Lessee may not lend the Boats.",
      "6. Boats. The Lessee may not lend the Boats. The Harbour shall at all times of the day and in every season keep mutual "
      "rights of way across the outer basin, for itself and each owner of a neighbouring pier, whatever the weather may be on "
      "that day "
      "and whoever may own the pier or the land that lies behind it at that time.");
  CAPTURE(all);
  CHECK(tells(all, "mutual rights of way"));
}

TEST_CASE("The law of one place for that of another is told, whatever else was cut") {
  const std::string all = lines_told(
      "7. Law. This Agreement shall be governed by and construed in accordance with the laws of Iowa (such State being referred "
      "to as "
      "the State), but giving effect to the federal laws that apply to banks, without reference to the conflict of laws.",
      "7. Law. This Agreement shall be governed by and construed in accordance with the laws of the State of Texas.");
  CAPTURE(all);
  CHECK(tells(all, "Texas (was Iowa)"));
  // A town and its state are one place.
  const std::string seat = lines_told(
      "7. Seat. The seat of the arbitration and the office of the tribunal shall be in Albany, New York, in the house of the "
      "guild, and "
      "its language shall be German, French or English as the tribunal may find.",
      "7. Seat. The seat shall be in Rochester, New Hampshire.");
  CAPTURE(seat);
  CHECK_FALSE(tells(seat, "(was New York)"));
}

TEST_CASE("A bracket that is closed keeps its mark where a later one is not") {
  const std::string all = lines_told(
      "8. Claims. The Guest pays for breakage.",
      "8. Claims. The Guest pays for breakage. (ii) The Host gives the Guest sole control of the defence and of the settlement "
      "of each "
      "claim (provided that the Guest may not settle a claim unless the settlement frees the Host of all liability for it).");
  CAPTURE(all);
  CHECK_FALSE(tells(all, " ii)"));
}

TEST_CASE("What only went is no longer there, and nothing stands in its place") {
  const std::string all = lines_told(
      "8. Fees. The Guest shall pay all fees and other sums that are due at the times and in the manner told below, and at once "
      "on the "
      "Host's demand the amount by which the sum of all drinks exceeds the limit that the Host has set.",
      "8. Fees. The Guest shall pay all fees, charges and other sums that are due at the times, at the places and in the manner "
      "told below.");
  CAPTURE(all);
  CHECK_FALSE(tells(all, "(was \u201Cand at once"));
}

TEST_CASE("An item is told with the clause whose verb it is, whatever stands before that clause") {
  const std::string lead =
      "9. Shares. At any time when at least ten per cent of the preferred shares that were ever issued are outstanding, the "
      "Company shall "
      "not, without the written consent of their holders:\n\n(a) sell the Hall;\n\n(b) redeem any shares at more than ";
  const std::string all = lines_told(lead + "their cost.", lead + "twice their cost.");
  CAPTURE(all);
  CHECK(tells(all, "the Company shall not"));
}

TEST_CASE("An item of what a clause excepts is told as excepted") {
  const std::string head = "3. Pledge. The Lessee shall not pledge its boats, except (a) pledges in favour of the Bank";
  const std::string all =
      lines_told(head + "; (b) pledges for taxes that are not yet due; (c) pledges for debts up to $50,000.", head + ".");
  CAPTURE(all);
  CHECK(tells(all, "except"));
  // Items of a ban are none.
  const std::string ban = "3. Pledge. The Lessee shall not do any of the following: (a) pledge its boats";
  const std::string banned = lines_told(ban + "; (b) sell its boats to a stranger; (c) lend its boats to a child.", ban + ".");
  CAPTURE(banned);
  CHECK_FALSE(tells(banned, "except"));
}

TEST_CASE("What may be done only in one way is not told as free") {
  const std::string all = lines_told(
      "5. Winter. After the first 90 days of the winter berth the Crew need not attend the Master and may pursue work ashore, "
      "including for another Master, subject to the rules of the pier and to the other terms of this Charter.",
      "5. Winter. After the first 90 days of the winter berth the Crew need not attend the Master and may engage in work ashore "
      "during the remainder of the winter berth; the Crew may sail with another Master during the remainder of the winter berth "
      "only with the Master's leave, as the rules of the pier provide.");
  CAPTURE(all);
  CHECK((!tells(all, "may sail with another Master") || tells(all, "only with the Master's leave")));
  CHECK_FALSE(tells(all, "only\u2026"));
}

TEST_CASE("What is new in a sentence whose words mostly stayed is told as new, whatever else was named anew beside it") {
  const std::string all = lines_told(
      "WHEREAS, the Board believes it best to let the Company issue one or more Notes (each, a \"Note\"), of the kind described "
      "in the Rider Terms, for a sum of up to the Most Notes listed in the Rider Terms, in accordance with their terms.",
      "WHEREAS, the Board believes it best to let the Company issue one or more Notes (each, a \"Note\"), of the kind described "
      "on the Front Page, each of which gives its holder a future right to receive shares of the Company's stock in accordance "
      "with its terms, for a sum of up to the Most Notes listed on the Front Page.");
  CAPTURE(all);
  CHECK((tells(all, "ow \u201C") || tells(all, "(was ")));
}

TEST_CASE("No mark of what was stands behind another word than its own") {
  const std::string all = lines_told(
      "(c) the liability for indemnity, if any, of such Holder in the Sale and for the inaccuracy of any statement made by the "
      "Company or its Holders in connection with such Sale, is several and not joint with any other Person (except to the extent "
      "that funds may be paid out of an escrow made to cover breach of the statements of the Company as well as breach by any "
      "member of any of the same statements of all members), and except as required to satisfy the liquidity preference of the "
      "Seed Shares, if any, is in proportion to, and does not exceed, the sum paid to such Holder in connection with the Sale.",
      "(c) the liability for indemnity, if any, of the Member in the Sale and for the inaccuracy of any statement made by the "
      "Company or its Members in connection with such Sale, is several and not joint with any other Person (except to the extent "
      "that funds may be paid out of an escrow made to cover breach of the statements of the Company as well as breach by any "
      "member of any same statements of all members), and except as required to satisfy the liquidation preference of the "
      "Seed Shares, if any, is in proportion to, and does not exceed, the sum paid to such Member in connection with the Sale.");
  CAPTURE(all);
  CHECK_FALSE(tells(all, ") (was "));
}

TEST_CASE("A name with stops, such as a mailbox has, ends no sentence, and a firm's name in capitals keeps them") {
  const std::string all = lines_told(
      "The Pier Company\n\nRepresented by: Dr Ann Mole, ann.mole@pier.example, +45 35456714\n\n1. The Pier lets berths.",
      "The Pier Company\n\nRepresented by: Lars Holm, Lars.Eric.Holm@pier.example, +45 35456711\n\n1. The Pier lets berths.");
  CAPTURE(all);
  CHECK_FALSE(tells(all, "New: Eric"));
  CHECK_FALSE(tells(all, "New: Holm@"));
  const std::string block = "1. The Pier lets berths.\n\nIN WITNESS WHEREOF the parties have signed.\n\n";
  const std::string firms =
      lines_told(block + "FALCON BOATS LTD., INC.\nBy:", block + "FALCON BOATS LTD., INC.\nFALCON FSC., INC.\nBy:");
  CAPTURE(firms);
  CHECK((firms.empty() || tells(firms, "FALCON FSC")));
}

TEST_CASE("A sum in words is what was, however many words it has") {
  const std::string all = lines_told(
      "5. Cap. The cost of the work is guaranteed by the Yard not to exceed Two Million Seven Hundred Sixty Three Thousand One "
      "Hundred Sixty One Dollars ($2,763,161), subject to additions by order of the Owner.",
      "5. Cap. The cost of the work is guaranteed by the Yard not to exceed Five Hundred Fifty-Two Thousand Seven Hundred "
      "Seventy "
      "Two Dollars ($552,772), subject to additions by order of the Owner.");
  CAPTURE(all);
  CHECK(tells(all, "$552,772 (was $2,763,161)"));
}

TEST_CASE("What was is told once, beside what took its place and not again among what is gone") {
  const std::string all = lines_told(
      "7. Law. This Charter shall be governed by and construed in accordance with the laws of Iowa (such State, Commonwealth or "
      "District is called herein the \"State\"), but giving effect to federal laws applicable to national ports, without "
      "reference "
      "to the conflicts of law or choice of law principles thereof.",
      "7. Law. This Charter shall be governed by and construed in accordance with the laws of the State of Texas.");
  CAPTURE(all);
  CHECK(tells(all, "Texas (was Iowa)"));
  CHECK_FALSE(tells(all, "(was \u201CIowa"));
  CHECK_FALSE(tells(all, "(no longer \u201CIowa"));
}

TEST_CASE("A line that ends inside a bracket ends no sentence, and an item on a line of its own begins one") {
  const std::string all = lines_told(
      "THIS CHARTER is entered into as of October 30, 2002, by and between FALCON BOATS, INC. (\"Owner\"), and the Pier "
      "(\"Pier\").",
      "THIS\nBOAT CHARTER (this\n\"Charter\") is entered into as of May 30, 2008, by and between MERLIN BOATS, INC. (\"Owner\"), "
      "and "
      "the Pier (\"Pier\").");
  CAPTURE(all);
  CHECK_FALSE(tells(all, "(this."));
}

TEST_CASE("An and that moved on to the new last item of its list is not told, one that became an or is") {
  const std::string longer = lines_told("1. \"Crew\" means the masters, mates, cooks and pilots of a boat.",
                                        "1. \"Crew\" means the masters, mates, cooks, pilots, and the guests of a boat.");
  CAPTURE(longer);
  CHECK(tells(longer, "guests"));
  CHECK_FALSE(tells(longer, "no longer \u201Cand\u201D"));
  const std::string turned = lines_told("1. Toll. The Guest shall pay the toll and leave the pier by noon.",
                                        "1. Toll. The Guest shall pay the toll or leave the pier by noon.");
  CAPTURE(turned);
  CHECK(tells(turned, "was and"));
}
