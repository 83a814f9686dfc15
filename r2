/work/shared/faults/comparing/06c-section-deleted-header/before.docx → o.docx
The contract is the same; only the file’s packaging differs.

PLEASE NOTE

  Before: not compared: page set-up of sections (3)
  After: it has 7 tracked changes, read as accepted (clausediff: 1 deletion, 3
    insertions, 3 paragraph marks)
  After: not compared: page set-up of sections (3)
