// SPDX-License-Identifier: Apache-2.0
// English words and phrases that say nearly the same, for the one question whether a whole sentence was only worded anew: there
// all other words have to agree too, so that this list may be wider than those of english_phrases.cpp.
#include <algorithm>

#include "language/english_tables.h"
#include "language/phrase_index.h"

namespace clausediff {
namespace {

/// Phrases with "|" between them that say the same, and the form that stands for all.
struct Group {
  NearSense sense = NearSense::content;
  std::string_view form;
  std::string_view phrases;
};

// clang-format off
constexpr Group groups[] = {
    {NearSense::duty, "",
     "is required to|are required to|be required to|is obliged to|are obliged to|be obliged to|is obligated to|"
     "are obligated to|be obligated to|is bound to|are bound to|be bound to|is responsible for|are responsible for|"
     "be responsible for|responsibility of|the duty of|obligation to|duty to|has to|have to|agrees to|agree to|"
     "undertakes to|undertake to|covenants to|covenants and agrees to|promises to|it is the responsibility of|"
     "it shall be the responsibility of|is to|are to|shall|will|must|should|would|requires|require|obliged|required|"
     "obligated|responsible|responsibility|need"},
    {NearSense::exception, "",
     "other than|otherwise than|except for|save for|apart from|with the exception of|save|excepting|excluding|exclusive of|unless|except|"
     "without|absent|free of|free from|free and clear of|clear of|unless for"},
    {NearSense::idle, "",
     "from time to time|as set forth in|as set out in|set out in|set forth in|as provided in|as specified in|"
     "in accordance with|in compliance with|in conformity with|in line with|in keeping with|consistent with|according to|"
     "pursuant to|as required by|by virtue of|in connection with|with respect to|in respect of|in relation to|"
     "with regard to|having regard to|relating to|related to|for the purpose of|for the purposes of|for purposes of|"
     "in order to|so as to|with a view to|with the aim of|on the part of|on behalf of|in the name of|the fact that|"
     "in the case of|in case of|in the event of|in the event that|in the event|in that event|in such event|in that case|"
     "within the meaning of|as defined in|as defined by|not limited to|in such case|in which case|in which event|"
     "by way of|by means of|the terms of|terms and conditions of|the term and conditions of|of this agreement|"
     "under this agreement|in this agreement|to this agreement|by this agreement|of this contract|under this contract|"
     "in this contract|hereinafter referred to as|it being understood that|it is agreed that|it is understood that|"
     "the parties agree that|for the avoidance of doubt|without limitation|but not limited to|or otherwise|as well|"
     "together with|along with|in addition|and or|as the case may be|as applicable|a number of|of any kind|of any nature|"
     "of any kind whatsoever|whatsoever|in any way|in any manner|it is|there is|there are|there shall be|as follows|"
     "undertakes that|undertake that|agrees that|agree that|covenants that|promises that|namely|that is to say|as may be|"
     "be it|as far as|it being agreed that|doing so|to do so|so doing|"
     "any one or more of|one or more of|any one or more|one or more|any one of|any of|this agreement|this contract|"
     "this deed|for a period of|provided that|on condition that|on the condition that|as well as|referred to|even if|"
     "even though|on the understanding that|in so far as|insofar as|there|how|what|why|a|an|the|be|is|are|was|were|been|"
     "being|has|have|had|having|do|does|did|of|to|for|in|on|at|by|with|from|under|upon|about|as|into|onto|toward|towards|"
     "through|via|per|whether|if|when|where|whenever|case|event|events|occurrence|occurrences|occurrent|but|any|all|each|"
     "every|either|else|whatever|whichever|also|too|then|thus|therefore|accordingly|however|further|furthermore|moreover|"
     "hereby|herein|hereof|hereto|hereunder|herewith|hereinafter|foregoing|aforesaid|otherwise|likewise|respectively|etc|"
     "term|terms|part|respect|manner|way|basis|matter|kind|type|nature|sort|purpose|purposes|fact|instance|occasion|"
     "belong|belongs|belonging|comprise|concerning|regarding|regards|respecting|including|include|includes|included|agree|"
     "agrees|understood|deem|deemed|deems|consider|considered|considers|regarded|treated|forth|out|up|own|nor|between|"
     "among|along|together|well|even|both|because|due|thereon|whereby|wherein|pursuant|accordance|exist|exists|existing|"
     "remain|remains|continue|continues|subsist|specified|specifies|specify|described|describes|describe|mentioned|"
     "mentions|listed|lists|stated|states|indicated|indicates|outlined|outlines|outline|stipulated|stipulates|identified|"
     "identifies|refers to|refer to|sets out|sets forth|provided for in|provides for|undergo|undergoes|the whole of|occur|"
     "occurs|occurring|happen|happens|herself|himself|applicable|relevant|come|comes|fro|since"},
    {NearSense::light, "",
     "result in|results in|resulted in|lead to|leads to|led to|give rise to|gives rise to|bring about|brings about|"
     "carry out|carried out|carries out|carrying out|made|make|makes|making|give|gives|given|giving|take|takes|taken|"
     "taking|provide|provides|provided|providing|place|hold|held|set|impose|imposed|imposes|incur|incurred"},
    {NearSense::light, "possess", "possess|possesses|possession|possessed|possessing"},
    {NearSense::negation, "",
     "in no event|under no circumstances|at no time|in no case|fails to|fail to|failed to|failure to|failing to|"
     "failure by|failure of|failure on the part of|refrain from|refrains from|refraining from|abstain from|"
     "prohibited from|barred from|restricted from|forbidden to|restrained from|no longer|not|no|never|neither|none|cannot|"
     "nobody|nothing|non"},
    {NearSense::only, "", "only|solely|sole|just|merely"},
    {NearSense::permission, "",
     "is entitled to|are entitled to|be entitled to|has the right to|have the right to|has a right to|have a right to|"
     "is free to|are free to|be free to|at liberty to|has the option to|have the option to|has the power to|"
     "have the power to|is authorized to|are authorized to|be authorized to|is permitted to|are permitted to|"
     "be permitted to|is allowed to|are allowed to|be allowed to|reserves the right to|reserve the right to|"
     "have authority to|has authority to|have the authority to|has the authority to|may|can|might|could"},
    {NearSense::permission, "!",
     "has no right to|have no right to|has no authority to|have no authority to|has no power to|have no power to|"
     "is not entitled to|are not entitled to|has no entitlement to|have no entitlement to|no right to"},
    {NearSense::duty, "!",
     "has no obligation to|have no obligation to|has no duty to|have no duty to|is under no obligation to|"
     "are under no obligation to|is under no duty to|are under no duty to"},
    {NearSense::pronoun, "",
     "it|its|they|their|them|theirs|he|she|his|her|him|who|whom|whose|which|itself|themselves|thereof|therefrom|thereto|"
     "therein|thereunder|thereby|one|ones|so"},
    {NearSense::pronoun, "this", "this|that|these|those|such|said|same"},
    {NearSense::content, "abide", "abide|comply|observe|compliance|observance|adhere|adherence|conform"},
    {NearSense::content, "accrue+interest",
     "accrue interest|accrues interest|bear interest|bears interest|carry interest|carries interest"},
    {NearSense::content, "apply", "apply|applies|cover|covers|covered"},
    {NearSense::content, "available",
     "available|make available|makes available|made available|making available|make it available|make them available"},
    {NearSense::content, "after",
     "after|following|subsequent to|subsequent|subsequently|afterwards|later|once|thereafter|after that|from then on|"
     "survive|survives|survival"},
    {NearSense::content, "allow", "allow|permit|let"},
    {NearSense::content, "appoint", "appoint|designate|nominate|name"},
    {NearSense::content, "approximately", "approximately|roughly|circa|around"},
    {NearSense::content, "area", "area|zone"},
    {NearSense::content, "ask", "ask|request"},
    {NearSense::content, "at any time", "at any time|at any time and from time to time|at any time or from time to time"},
    {NearSense::content, "at least",
     "at least|not less than|no less than|not fewer than|no fewer than|a minimum of|at a minimum"},
    {NearSense::content, "at most", "at most|not more than|no more than|a maximum of|up to|not exceeding|not to exceed"},
    {NearSense::content, "attorney", "attorney|lawyer|counsel"},
    {NearSense::content, "authorize", "authorize|empower"},
    {NearSense::content, "because",
     "because of|due to|as a result of|as a consequence of|by reason of|on account of|owing to|arising from|"
     "arising out of|resulting from|caused by|attributable to|on the basis of|on grounds of|on the ground of|"
     "on the grounds of|in consequence of"},
    {NearSense::content, "before",
     "before|in advance|prior to|in advance of|ahead of|prior|previous|previously|earlier|preceding|beforehand|precede|"
     "given beforehand|given in advance|obtained beforehand|obtained in advance"},
    {NearSense::content, "both", "both of the|each of the two"},
    {NearSense::content, "breach",
     "violate|contravene|infringe|violation|contravention|in breach of|in violation of|in contravention of|in default of"},
    {NearSense::content, "buy", "buy|purchase|acquire"},
    {NearSense::content, "cause", "cause|causes|induce"},
    {NearSense::content, "change", "change|alter|modify|amend|vary|revise|alteration|modification|amendment|variation"},
    {NearSense::content, "certain", "certain|some|several|selected"},
    {NearSense::content, "choose", "choose|elect|select|opt|choice"},
    {NearSense::content, "conflict", "conflict|inconsistency|inconsistent|contradiction"},
    {NearSense::content, "consent", "consent|approve|approval"},
    {NearSense::content, "construe", "construe|interpret|construction|interpretation"},
    {NearSense::content, "convenience", "convenience|ease of reference|convenience of reference"},
    {NearSense::content, "copy", "copy|duplicate"},
    {NearSense::content, "cost", "expense|charge|outlay"},
    {NearSense::content, "daily", "daily|each day|every day|on a daily basis"},
    {NearSense::content, "decide", "decide|determine|resolve|settle"},
    {NearSense::content, "defect", "defect|fault"},
    {NearSense::content, "delay", "put back|put off|push back|pushed back|hold up|held up|postpone|defer"},
    {NearSense::content, "despite",
     "despite|regardless of|irrespective of|in spite of|notwithstanding|irrespective|regardless|whatever the|"
     "no matter what|no matter|nevertheless|nonetheless|notwithstanding the foregoing|despite the foregoing|all the same"},
    {NearSense::content, "die", "death|decease|demise|die|dies|deceased"},
    {NearSense::content, "disclose", "disclose|reveal|divulge"},
    {NearSense::content, "dispute", "dispute|controversy|disagreement"},
    {NearSense::content, "document", "document|documents|paper|papers"},
    {NearSense::content, "during",
     "during|so long as|as long as|for so long as|for as long as|during the time that|throughout the period in which|"
     "during such time as|throughout|while|whilst"},
    {NearSense::content, "each month", "each month|every month|monthly|on a monthly basis|per month|a month"},
    {NearSense::content, "each party",
     "each party|each of the parties|each of the parties hereto|every party|the parties each|either of the parties"},
    {NearSense::content, "each quarter", "each quarter|every quarter|quarterly|on a quarterly basis|per quarter"},
    {NearSense::content, "each week", "each week|every week|weekly|on a weekly basis|per week"},
    {NearSense::content, "each year",
     "each year|every year|annually|annual|yearly|on an annual basis|per annum|per year|a year"},
    {NearSense::content, "earlier of",
     "earlier of|earliest of|the earlier of|the earliest of|earliest to occur of|first to occur of|if that is earlier|"
     "if earlier|whichever is earlier|whichever is the earlier|whichever is the earliest|whichever occurs first|"
     "whichever first occurs|whichever comes first|earliest"},
    {NearSense::content, "later of",
     "later of|latest of|the later of|the latest of|last to occur of|if that is later|if later|whichever is later|"
     "whichever is the later|whichever is the latest|whichever occurs last|whichever comes last"},
    {NearSense::content, "email", "email|e mail|electronic mail|by email"},
    {NearSense::content, "end of period",
     "end of the period|expiry of the period|expiration of the period|close of the period|lapse of the period"},
    {NearSense::content, "end of term", "end of the term|expiry of the term|expiration of the term|close of the term"},
    {NearSense::content, "enough", "enough|sufficient|adequate"},
    {NearSense::content, "ensure",
     "ensure|assure|procure|see to it that|sees to it that|see to it|make sure|makes sure|make sure that|makes sure that|"
     "make certain that"},
    {NearSense::content, "enter", "enter|execute|sign"},
    {NearSense::content, "equal", "equal|equivalent"},
    {NearSense::content, "every two weeks",
     "every two weeks|bi weekly|biweekly|every other week|fortnightly|every fortnight|once every two weeks"},
    {NearSense::content, "examine", "examine|inspect|review|check"},
    {NearSense::content, "expire", "expire|expiry|expiration|lapse"},
    {NearSense::content, "extra", "extra|additional"},
    {NearSense::content, "false", "false|untrue"},
    {NearSense::content, "for any reason",
     "for any reason|for whatever reason|for any reason whatsoever|for any reason whatever|for any reason at all|for any cause"},
    {NearSense::content, "forbid", "forbid|prohibit|ban|bar|disallow"},
    {NearSense::content, "harm", "harm|injury"},
    {NearSense::content, "help", "assist|aid|assistance|support"},
    {NearSense::content, "hire", "hire|employ"},
    {NearSense::content, "illegal", "illegal|unlawful|unlawfully|illegally"},
    {NearSense::content, "immediately", "immediately|with immediate effect|at once|forthwith|instantly|immediate"},
    {NearSense::content, "in effect",
     "in effect|in full force and effect|in force|full force and effect|effective|operative|take effect|takes effect|"
     "taking effect|come into effect|comes into effect|come into force|comes into force|enter into force|"
     "enters into force|become effective|becomes effective"},
    {NearSense::content, "increase", "increase|raise"},
    {NearSense::content, "keep", "keep|retain|maintain|preserve"},
    {NearSense::content, "lack", "lack|absence"},
    {NearSense::content, "last", "last|final"},
    {NearSense::content, "law", "law|laws"},
    {NearSense::content, "less than", "less than|lower than|fewer than|smaller than|short of"},
    {NearSense::content, "liable", "liable|liability|liabilities"},
    {NearSense::content, "like", "like|similar|comparable"},
    {NearSense::content, "live", "live|reside"},
    {NearSense::content, "loss", "loss|losses"},
    {NearSense::content, "make up", "constitute|consist|form|represent"},
    {NearSense::content, "money", "money|monies|moneys|funds"},
    {NearSense::content, "more than", "more than|longer than|greater than|larger than|bigger than|in excess of|higher than|exceed|surpass"},
    {NearSense::content, "necessary", "necessary|needed|requisite"},
    {NearSense::content, "more than one", "more than one|two or more|at least two|not fewer than two|no fewer than two"},
    {NearSense::content, "!party", "no party|neither party|neither of the parties|none of the parties"},
    {NearSense::content, "notify", "notice|inform|advise|notification|tell|alert"},
    {NearSense::content, "now", "now|currently|presently|at present"},
    {NearSense::content, "oral", "oral|verbal|orally|verbally"},
    {NearSense::content, "other",
     "other|another|remaining|rest|remainder|who remain|that remain|which remain|that are left|who are left"},
    {NearSense::content, "own",
     "property of|ownership of|title to|belongs to|belong to|vests in|vest in|vested in|owner|ownership|property|owned|"
     "owns|owned by"},
    {NearSense::content, "own cost",
     "own cost|own expense|own cost and expense|sole cost and expense|sole cost|sole expense|own costs|own expenses|"
     "costs and expenses|cost and expense"},
    {NearSense::content, "partly", "partly|in part|part of|a part of|parts of|any part of|to some extent|partially|portion of|a portion of|portions of|"
     "any portion of"},
    {NearSense::content, "pay", "payment|payable|remit|disburse|bear|bears|bearing|borne|defray|defrays"},
    {NearSense::content, "period", "period|duration"},
    {NearSense::content, "person", "person|persons|people"},
    {NearSense::content, "prevent", "prevent|hinder|impede|obstruct"},
    {NearSense::content, "prompt",
     "prompt|without delay|without undue delay|without unreasonable delay|promptly|expeditiously|swiftly|quickly"},
    {NearSense::content, "protect", "protect|safeguard|guard"},
    {NearSense::content, "provision", "provision|the provisions of|provisions"},
    {NearSense::content, "receive", "receive|receipt|get|obtain"},
    {NearSense::content, "reduce", "reduce|decrease|lower|diminish|reduction"},
    {NearSense::content, "refuse", "refuse|decline"},
    {NearSense::content, "remedy", "remedy|correct|rectify|cure|repair|fix"},
    {NearSense::content, "replace", "replace|in place of|instead of|in lieu of|substitute|replacement|supersede"},
    {NearSense::content, "reply", "reply|respond|answer"},
    {NearSense::content, "rest of", "the rest of|the remainder of|the balance of"},
    {NearSense::content, "return", "return|redeliver"},
    {NearSense::content, "send", "send|transmit|dispatch|forward|mail|post"},
    {NearSense::content, "separate", "separate|distinct"},
    {NearSense::content, "show", "demonstrate|evidence|prove|establish"},
    {NearSense::content, "simultaneously",
     "simultaneously|at the same time|concurrently|contemporaneously|simultaneous|concurrent|contemporaneous"},
    {NearSense::content, "site", "site|location"},
    {NearSense::content, "specific", "specific|particular"},
    {NearSense::content, "staff", "staff|personnel|workforce"},
    {NearSense::content, "start", "start|begin|commence|institute|initiate"},
    {NearSense::content, "suitable", "suitable|appropriate|fit"},
    {NearSense::content, "sum", "sum|amount"},
    {NearSense::content, "terminate",
     "terminate|end|cease|stop|discontinue|conclude|bring to an end|brings to an end|brought to an end|bring an end to|"
     "put an end to|puts an end to|come to an end|comes to an end"},
    {NearSense::content, "thing", "thing|item|items|things"},
    {NearSense::content, "together", "jointly"},
    {NearSense::content, "total",
     "total|aggregate|add up to|adds up to|adding up to|add up|adds up|in total|in aggregate|in the aggregate|"
     "sum total"},
    {NearSense::content, "for the time being in effect",
     "in force from time to time|in effect from time to time|for the time being in force|for the time being in effect"},
    {NearSense::content, "then in effect",
     "then prevailing|then current|then in effect|then in force|then applicable|in force at that time|in effect at that time|"
     "in force at the time|in effect at the time|prevailing at the time|current at the time|applicable at the time"},
    {NearSense::content, "try", "try|attempt|endeavor"},
    {NearSense::content, "until", "until|till"},
    {NearSense::content, "use", "use|utilize"},
    {NearSense::content, "usual", "customary|normal|ordinary|regular|standard"},
    {NearSense::content, "view", "view|opinion"},
    {NearSense::content, "void",
     "void|null and void|invalidity|nullity|unenforceability|of no effect|of no force|without effect|no force or effect|"
     "no force and effect|no effect|invalid|ineffective|null"},
    {NearSense::content, "waive", "waive|relinquish"},
    {NearSense::content, "want", "want|wish|desire"},
    {NearSense::content, "whole",
     "in whole|in full|as a whole|in its entirety|in their entirety|entire|entirety|complete|full|fully|wholly|entirely|"
     "completely"},
    {NearSense::content, "within", "within|no later than|not later than|at the latest|on or before"},
    {NearSense::content, "without prejudice",
     "without prejudice to|without limiting|without affecting|without derogating from"},
    {NearSense::content, "writing", "writing|written|writ|in written form"},
    {NearSense::content, "wrong", "wrongful|improper"}};
// clang-format on

constexpr std::size_t count_phrases() {
  std::size_t count = 0;
  for (const Group& group : groups)
    count += 1U + static_cast<std::size_t>(std::count(group.phrases.begin(), group.phrases.end(), '|'));
  return count;
}

constexpr std::array<NearPhrase, count_phrases()> read_groups() {
  std::array<NearPhrase, count_phrases()> all{};
  std::size_t at = 0;
  for (const Group& group : groups) {
    for (std::string_view rest = group.phrases; !rest.empty();) {
      const std::size_t bar = std::min(rest.find('|'), rest.size());
      all[at++] = {rest.substr(0, bar), group.sense, group.form};
      rest.remove_prefix(std::min(bar + 1, rest.size()));
    }
  }
  return all;
}

constexpr std::array near = read_groups();
constexpr PhraseIndex near_index(near);

}  // namespace

PhraseList<NearPhrase> english_near_phrases() { return near_index.list(near); }

}  // namespace clausediff
