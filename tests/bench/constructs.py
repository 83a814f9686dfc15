# SPDX-License-Identifier: Apache-2.0
"""Pairs of documents that grow in one thing alone: what scripts/bench --growth measures. Each maker takes how many there are to be and
gives two versions; every eighth differs, so that all stages have work in proportion."""
import io
import random
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
M = "http://schemas.openxmlformats.org/officeDocument/2006/math"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
PARTS = {"footnotes": "footnotes+xml", "comments": "comments+xml", "numbering": "numbering+xml", "header": "header+xml", "settings": "settings+xml"}
PARTIES = ("The Supplier", "The Customer", "Each party", "The Agent", "Either party")
ACTS = ("shall deliver", "may inspect", "shall insure", "shall not assign", "will maintain")


def sentence(chance):
    things = " ".join("item%d" % chance.randrange(4000) for _ in range(3))
    return "%s %s the %s within %d days." % (chance.choice(PARTIES), chance.choice(ACTS), things, chance.randrange(1, 90))


def run(text, properties=""):
    return '<w:r>%s<w:t xml:space="preserve">%s</w:t></w:r>' % ("<w:rPr>%s</w:rPr>" % properties if properties else "", text)


def paragraph(content, properties=""):
    return "<w:p>%s%s</w:p>" % ("<w:pPr>%s</w:pPr>" % properties if properties else "", content)


def field(code, result):
    mark = '<w:r><w:fldChar w:fldCharType="%s"/></w:r>'
    return mark % "begin" + '<w:r><w:instrText xml:space="preserve"> %s </w:instrText></w:r>' % code + mark % "separate" + run(result) + mark % "end"


def package(body, parts=None, links=()):
    """A .docx. `parts`: name -> (root's kind, content); `links`: targets of rLink0, rLink1, …"""
    parts = parts or {}
    space = 'xmlns:w="%s" xmlns:r="%s" xmlns:m="%s"' % (W, R, M)
    types = "".join('<Override PartName="/word/%s.xml" ContentType="%s%s"/>' % (name, WORD, PARTS[kind]) for name, (kind, _) in parts.items())
    relations = "".join('<Relationship Id="r%s" Type="%s/%s" Target="%s.xml"/>' % (name, R, kind, name) for name, (kind, _) in parts.items())
    relations += "".join('<Relationship Id="rLink%d" Type="%s/hyperlink" Target="%s" TargetMode="External"/>' % (at, R, to) for at, to in enumerate(links))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as bundle:
        bundle.writestr("[Content_Types].xml", '<Types xmlns="%s"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
                        'relationships+xml"/><Override PartName="/word/document.xml" ContentType="%sdocument.main+xml"/>%s</Types>' % (TYPES, WORD, types))
        bundle.writestr("_rels/.rels", '<Relationships xmlns="%s"><Relationship Id="r1" Type="%s/officeDocument" Target="word/document.xml"/>'
                        "</Relationships>" % (RELATIONS, R))
        bundle.writestr("word/_rels/document.xml.rels", '<Relationships xmlns="%s">%s</Relationships>' % (RELATIONS, relations))
        bundle.writestr("word/document.xml", "<w:document %s><w:body>%s</w:body></w:document>" % (space, body))
        for name, (kind, content) in parts.items():
            root = {"footnotes": "footnotes", "comments": "comments", "numbering": "numbering", "header": "hdr", "settings": "settings"}[kind]
            bundle.writestr("word/%s.xml" % name, "<w:%s %s>%s</w:%s>" % (root, space, content, root))
    return out.getvalue()


def texts(count):
    """Sentences of both versions."""
    chance = random.Random(11)
    before = [sentence(chance) for _ in range(count)]
    return before, [sentence(chance) if at % 8 == 3 else text for at, text in enumerate(before)]


def both(count, make):
    return tuple(make(version) for version in texts(count))


def document(count, one, parts=None, links=()):
    """`one(at, text)` is the content of a paragraph; `parts` and `links` are made from the texts."""
    def make(version):
        body = "".join(paragraph(one(at, text)) for at, text in enumerate(version))
        return package(body, parts(version) if parts else None, links(version) if links else ())
    return both(count, make)


def paragraphs(count):
    return document(count, lambda at, text: run(text))


def clauses(count):
    return document(count, lambda at, text: run("%d.%d %s" % (1 + at // 10, 1 + at % 10, text)))


def runs(count):
    return both(count, lambda version: package(paragraph("".join(run(text + " ", "<w:b/>" if at % 2 else "") for at, text in enumerate(version)))))


def cells(count):
    def make(version):
        rows = "".join("<w:tr><w:tc>%s</w:tc><w:tc>%s</w:tc></w:tr>" % (paragraph(run("Item %d" % at)), paragraph(run(text))) for at, text in enumerate(version))
        return package("<w:tbl>%s</w:tbl>%s" % (rows, paragraph("")))
    return both(count, make)


def notes(count):
    return document(count, lambda at, text: run("Clause %d is agreed." % at) + '<w:r><w:footnoteReference w:id="%d"/></w:r>' % (at + 1),
                    lambda version: {"footnotes": ("footnotes", "".join('<w:footnote w:id="%d">%s</w:footnote>' % (at + 1, paragraph(run(text)))
                                                                        for at, text in enumerate(version)))})


def links(count):
    return document(count, lambda at, text: '<w:hyperlink r:id="rLink%d">%s</w:hyperlink>' % (at, run("Clause %d is published." % at)),
                    None, lambda version: ["https://example.org/%s" % text.split()[-4] for text in version])


def fields(count):
    return document(count, lambda at, text: '<w:bookmarkStart w:id="%d" w:name="_Ref%d"/>%s<w:bookmarkEnd w:id="%d"/>' % (at, at, run(text), at) +
                    run(" See page ") + field("PAGEREF _Ref%d \\h" % (at * 7 % count), str(at)) + run("."))


def comments(count):
    return document(count, lambda at, text: '<w:commentRangeStart w:id="%d"/>%s<w:commentRangeEnd w:id="%d"/><w:r><w:commentReference w:id="%d"/></w:r>' %
                    (at, run(text), at, at),
                    lambda version: {"comments": ("comments", "".join('<w:comment w:id="%d" w:author="Counsel">%s</w:comment>' % (at, paragraph(run(text)))
                                                                      for at, text in enumerate(version)))})


def revisions(count):
    return document(count, lambda at, text: run(text) + '<w:ins w:id="%d" w:author="Counsel">%s</w:ins>' % (at + 1, run(" It shall report.")) +
                    '<w:del w:id="%d" w:author="Counsel"><w:r><w:delText>It may.</w:delText></w:r></w:del>' % (count + at + 1))


def lists(count):
    def make(version):
        body = "".join(paragraph(run(text), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="%d"/></w:numPr>' % (at + 1)) for at, text in enumerate(version))
        level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
        instances = "".join('<w:num w:numId="%d"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="%d"/></w:lvlOverride></w:num>' %
                            (at + 1, at + 1) for at in range(len(version)))
        return package(body, {"numbering": ("numbering", '<w:abstractNum w:abstractNumId="0">%s</w:abstractNum>%s' % (level, instances))})
    return both(count, make)


def sections(count):
    page = '<w:sectPr><w:pgSz w:w="%d" w:h="16838"/></w:sectPr>'
    def make(version):
        return package("".join(paragraph(run(text), page % (11906 + at % 2)) for at, text in enumerate(version)))
    return both(count, make)


def ticks(count):
    box = '<w:sdt><w:sdtPr><w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w14:checked w14:val="%d"/></w14:checkbox></w:sdtPr>' \
          "<w:sdtContent>%s</w:sdtContent></w:sdt>"
    return document(count, lambda at, text: box % (len(text) % 2, run("☒" if len(text) % 2 else "☐")) + run(" " + text))


def equations(count):
    return document(count, lambda at, text: run("The fee is ") + "<m:oMath><m:r><m:t>%d</m:t></m:r></m:oMath>" % len(text) + run("."))


def definitions(count):
    return document(count, lambda at, text: run("“Term%d” means the goods that Term%d names. %s" % (at, at * 7 % count, text)))


def definitions_in_one_paragraph(count):
    return both(count, lambda version: package(paragraph(run(" ".join(
        "Firm%d, a company of Ohio (“Party%d”), owes %d dollars." % (at, at, len(text)) for at, text in enumerate(version))))))


def references(count):
    return document(count, lambda at, text: run("%d. %s This is subject to Section %d." % (at + 1, text, 1 + at * 7 % count)))


def durations(count):
    return both(count, lambda version: package(paragraph(run("The Supplier shall report " + ", ".join(
        "within %d days of event %d" % (len(text), at) for at, text in enumerate(version)) + "."))))


def exceptions(count):
    return both(count, lambda version: package(paragraph(run("The Supplier shall not assign " + ", ".join(
        "except to firm%d of size %d" % (at, len(text)) for at, text in enumerate(version)) + "."))))


def sentences(count):
    return both(count, lambda version: package(paragraph(run(" ".join(version)))))


def words(count):
    return both(count, lambda version: package(paragraph(run(" and ".join(text.rstrip(".") for text in version)))))


def quotes(count):
    return document(count, lambda at, text: run("“%s” is the customer’s ‘notice’." % text))


def equal_replacements(count):
    before, _ = texts(count)
    return tuple(package("".join(paragraph(run("The %s owes it. %s" % (name, text))) for text in before)) for name in ("Seller", "Vendor"))


def splits(count):
    before, _ = texts(count)
    pieces = [" ".join(before[at:at + 2]) for at in range(0, count, 2)]
    return package("".join(paragraph(run(piece)) for piece in pieces)), package("".join(paragraph(run(text)) for text in before))


def moves(count):
    before, _ = texts(count)
    after = before[:]
    random.Random(5).shuffle(after)
    return tuple(package("".join(paragraph(run(text)) for text in version)) for version in (before, after))


def text_lines(count):
    return both(count, lambda version: "\n\n".join(version).encode())


def one_line(count):
    before, after = texts(count)
    return "\n\n".join(before).encode(), " ".join(after).encode()


def prices(count):
    """A table drawn with pipes in which the price of every row is another one."""
    def make(more):
        rows = "\n".join("| Thing %d | EUR %d |" % (at, 100 + at + more) for at in range(count))
        return ("| Item | Price |\n|---|---|\n%s\n" % rows).encode()
    return make(0), make(1)


def same_edit(count):
    """One long paragraph in which every sentence has the same edit."""
    return tuple(package(paragraph(run(" ".join("The Supplier shall deliver item%d within %d days, unless the Buyer agrees to wait." % (at, days)
                                               for at in range(count))))) for days in (1, 2))


def struck_by_hand(count):
    """One paragraph, one sentence of it, in which every other run is struck through now."""
    def make(struck):
        return package(paragraph("".join(run("the Supplier delivers item%d to the Buyer, " % at, "<w:strike/>" if struck and at % 2 else "")
                                         for at in range(count))))
    return make(False), make(True)


CONSTRUCTS = [paragraphs, clauses, runs, cells, notes, links, fields, comments, revisions, lists, sections, ticks, equations, definitions,
              definitions_in_one_paragraph, references, durations, exceptions, sentences, words, quotes, equal_replacements, splits, moves, prices, same_edit, struck_by_hand,
              text_lines, one_line]
TEXTS = {prices, text_lines, one_line}  # no redline can be made of them
