// SPDX-License-Identifier: Apache-2.0
#include <clausediff/names.h>

namespace clausediff {

std::string_view name(SourceKind value) {
  switch (value) {
    case SourceKind::docx:
      return "docx";
    case SourceKind::text:
      return "text";
    case SourceKind::markdown:
      return "markdown";
  }
  return "unknown";
}

std::string_view name(StoryKind value) {
  switch (value) {
    case StoryKind::body:
      return "body";
    case StoryKind::header:
      return "header";
    case StoryKind::footer:
      return "footer";
    case StoryKind::footnote:
      return "footnote";
    case StoryKind::endnote:
      return "endnote";
    case StoryKind::comment:
      return "comment";
    case StoryKind::text_box:
      return "text-box";
  }
  return "unknown";
}

std::string_view name(PageKind value) {
  switch (value) {
    case PageKind::all:
      return "all";
    case PageKind::first:
      return "first";
    case PageKind::even:
      return "even";
  }
  return "unknown";
}

std::string_view name(ObjectKind value) {
  switch (value) {
    case ObjectKind::image:
      return "image";
    case ObjectKind::equation:
      return "equation";
    case ObjectKind::chart:
      return "chart";
    case ObjectKind::embedded:
      return "embedded";
    case ObjectKind::other:
      return "other";
  }
  return "unknown";
}

std::string_view name(RevisionKind value) {
  switch (value) {
    case RevisionKind::insertion:
      return "insertion";
    case RevisionKind::deletion:
      return "deletion";
    case RevisionKind::move_from:
      return "move-from";
    case RevisionKind::move_to:
      return "move-to";
    case RevisionKind::paragraph_mark:
      return "paragraph-mark";
    case RevisionKind::row:
      return "row";
    case RevisionKind::cell:
      return "cell";
    case RevisionKind::format:
      return "format";
  }
  return "unknown";
}

std::string_view name(Treatment value) {
  switch (value) {
    case Treatment::compared:
      return "compared";
    case Treatment::opaque:
      return "opaque";
    case Treatment::not_compared:
      return "not-compared";
  }
  return "unknown";
}

std::string_view name(ClauseKind value) {
  switch (value) {
    case ClauseKind::title:
      return "title";
    case ClauseKind::preamble:
      return "preamble";
    case ClauseKind::recital:
      return "recital";
    case ClauseKind::article:
      return "article";
    case ClauseKind::clause:
      return "clause";
    case ClauseKind::definition:
      return "definition";
    case ClauseKind::text:
      return "text";
    case ClauseKind::schedule:
      return "schedule";
    case ClauseKind::signature:
      return "signature";
    case ClauseKind::cell:
      return "cell";
    case ClauseKind::note:
      return "note";
    case ClauseKind::comment:
      return "comment";
    case ClauseKind::contents:
      return "contents";
    case ClauseKind::furniture:
      return "furniture";
  }
  return "unknown";
}

std::string_view name(DefinitionForm value) {
  switch (value) {
    case DefinitionForm::means:
      return "means";
    case DefinitionForm::parenthetical:
      return "parenthetical";
    case DefinitionForm::meaning_given_in:
      return "meaning-given-in";
    case DefinitionForm::table:
      return "table";
    case DefinitionForm::other:
      return "other";
  }
  return "unknown";
}

std::string_view name(ReferenceKind value) {
  switch (value) {
    case ReferenceKind::internal:
      return "internal";
    case ReferenceKind::schedule:
      return "schedule";
    case ReferenceKind::statute:
      return "statute";
    case ReferenceKind::agreement:
      return "agreement";
  }
  return "unknown";
}

std::string_view name(Relation value) {
  switch (value) {
    case Relation::same:
      return "same";
    case Relation::edited:
      return "edited";
    case Relation::moved:
      return "moved";
    case Relation::moved_edited:
      return "moved-edited";
    case Relation::split:
      return "split";
    case Relation::merged:
      return "merged";
    case Relation::inserted:
      return "inserted";
    case Relation::deleted:
      return "deleted";
  }
  return "unknown";
}

std::string_view name(Reason value) {
  switch (value) {
    case Reason::unmatched:
      return "unmatched";
    case Reason::exact:
      return "exact";
    case Reason::heading:
      return "heading";
    case Reason::number:
      return "number";
    case Reason::content:
      return "content";
    case Reason::place:
      return "place";
  }
  return "unknown";
}

std::string_view name(ChangeKind value) {
  switch (value) {
    case ChangeKind::insertion:
      return "insertion";
    case ChangeKind::deletion:
      return "deletion";
    case ChangeKind::replacement:
      return "replacement";
    case ChangeKind::move:
      return "move";
    case ChangeKind::state:
      return "state";
    case ChangeKind::format:
      return "format";
    case ChangeKind::row_inserted:
      return "row-inserted";
    case ChangeKind::row_deleted:
      return "row-deleted";
    case ChangeKind::column_inserted:
      return "column-inserted";
    case ChangeKind::column_deleted:
      return "column-deleted";
  }
  return "unknown";
}

std::string_view name(StateKind value) {
  switch (value) {
    case StateKind::hidden:
      return "hidden";
    case StateKind::revealed:
      return "revealed";
    case StateKind::struck:
      return "struck";
    case StateKind::unstruck:
      return "unstruck";
    case StateKind::raised:
      return "raised";
    case StateKind::lowered:
      return "lowered";
    case StateKind::levelled:
      return "levelled";
    case StateKind::link:
      return "link";
    case StateKind::ticked:
      return "ticked";
    case StateKind::unticked:
      return "unticked";
    case StateKind::source:
      return "source";
  }
  return "unknown";
}

std::string_view name(SuppressedKind value) {
  switch (value) {
    case SuppressedKind::white_space:
      return "white-space";
    case SuppressedKind::quotes:
      return "quotes";
    case SuppressedKind::dashes:
      return "dashes";
    case SuppressedKind::invisible:
      return "invisible";
    case SuppressedKind::compatibility:
      return "compatibility";
    case SuppressedKind::letter_case:
      return "letter-case";
    case SuppressedKind::renumbering:
      return "renumbering";
    case SuppressedKind::followed_reference:
      return "followed-reference";
    case SuppressedKind::renamed_term:
      return "renamed-term";
    case SuppressedKind::other:
      return "other";
  }
  return "unknown";
}

std::string_view name(FindingKind value) {
  switch (value) {
    case FindingKind::term:
      return "term";
    case FindingKind::modality:
      return "modality";
    case FindingKind::negation:
      return "negation";
    case FindingKind::exception:
      return "exception";
    case FindingKind::scope:
      return "scope";
    case FindingKind::amount:
      return "amount";
    case FindingKind::percentage:
      return "percentage";
    case FindingKind::duration:
      return "duration";
    case FindingKind::date:
      return "date";
    case FindingKind::number:
      return "number";
    case FindingKind::definition:
      return "definition";
    case FindingKind::party:
      return "party";
    case FindingKind::reference:
      return "reference";
  }
  return "unknown";
}

std::string_view name(Direction value) {
  switch (value) {
    case Direction::added:
      return "added";
    case Direction::removed:
      return "removed";
    case Direction::changed:
      return "changed";
    case Direction::increased:
      return "increased";
    case Direction::decreased:
      return "decreased";
    case Direction::renamed:
      return "renamed";
    case Direction::unchanged:
      return "unchanged";
  }
  return "unknown";
}

std::string_view name(Severity value) {
  switch (value) {
    case Severity::high:
      return "high";
    case Severity::medium:
      return "medium";
    case Severity::low:
      return "low";
  }
  return "unknown";
}

std::string_view name(RippleCause value) {
  switch (value) {
    case RippleCause::definition:
      return "definition";
    case RippleCause::reference:
      return "reference";
    case RippleCause::schedule:
      return "schedule";
    case RippleCause::precedence:
      return "precedence";
  }
  return "unknown";
}

std::string_view name(HygieneKind value) {
  switch (value) {
    case HygieneKind::undefined_term:
      return "undefined-term";
    case HygieneKind::unused_definition:
      return "unused-definition";
    case HygieneKind::defined_twice:
      return "defined-twice";
    case HygieneKind::dangling_reference:
      return "dangling-reference";
  }
  return "unknown";
}

std::string_view name(ReferenceFate value) {
  switch (value) {
    case ReferenceFate::unchanged:
      return "unchanged";
    case ReferenceFate::followed:
      return "followed";
    case ReferenceFate::stale:
      return "stale";
    case ReferenceFate::retargeted:
      return "retargeted";
    case ReferenceFate::dangling:
      return "dangling";
    case ReferenceFate::circular:
      return "circular";
    case ReferenceFate::added:
      return "added";
    case ReferenceFate::removed:
      return "removed";
  }
  return "unknown";
}

std::string_view name(TrackChanges value) {
  switch (value) {
    case TrackChanges::accept:
      return "accept";
    case TrackChanges::reject:
      return "reject";
    case TrackChanges::all:
      return "all";
    case TrackChanges::refuse:
      return "refuse";
  }
  return "unknown";
}

}  // namespace clausediff
