/**
 * How a layout is set in Typst. The layout comes in as data, never as source, so that no text of a paper can be
 * taken for markup. The edges of a line are those of Times New Roman, so that DOCX and PDF break alike.
 */
export const pdfTemplate = `
#let layout = json(bytes(sys.inputs.layout))
#let page-form = layout.page
#set document(title: layout.title, author: layout.author,
  date: datetime(year: layout.date.at(0), month: layout.date.at(1), day: layout.date.at(2)))
#set text(font: layout.font, lang: layout.language, region: layout.region, fallback: false,
  hyphenate: false, overhang: false, top-edge: 0.891em, bottom-edge: -0.216em, size: 14pt)
#set par(spacing: 0pt)
#set block(spacing: 0pt)
#show heading: it => it.body
// Ascent, descent and line gap of the font make up its line height of 1.149 em.
#let leading(style) = (style.lineSpacing * 1.149 - 1.107) * style.sizePt * 1pt
#let runs(parts) = for part in parts {
  let body = part.at(0)
  let body = if part.at(1) == 1 { text(weight: "bold", body) } else { body }
  if part.at(2) == 1 { text(style: "italic", body) } else { body }
}
#let paragraph(it) = {
  let style = layout.styles.at(it.style)
  let alignment = style.alignment
  block(
    above: style.beforePt * 1pt + leading(style), below: 0pt, width: 100%,
    sticky: style.isKeptWithNext or it.keep,
    {
      set text(
        size: style.sizePt * 1pt,
        weight: if style.isBold { "bold" } else { "regular" },
        style: if style.isItalic { "italic" } else { "normal" },
      )
      set par(
        justify: alignment == "justify", leading: leading(style),
        first-line-indent: (amount: style.firstLineMm * 1mm, all: true),
      )
      set align(if alignment == "centre" { center } else if alignment == "right" { right } else { left })
      // A heading would otherwise grow by Typst's own scale.
      show heading: set text(size: style.sizePt * 1pt, weight: if style.isBold { "bold" } else { "regular" })
      if style.headingLevel == none { par(runs(it.runs)) } else {
        par(heading(level: style.headingLevel, runs(it.runs)))
      }
    },
  )
}
#let rule(it) = block(above: it.beforePt * 1pt, below: 0pt, width: 100%, sticky: true,
  align(center, line(length: it.widthMm * 1mm, stroke: it.thicknessPt * 1pt)))
// Room above the first block of a cell, which Typst would drop.
#let room-above(items) = if items.len() > 0 and items.first().kind == "paragraph" {
  v(layout.styles.at(items.first().style).beforePt * 1pt)
}
#let blocks(items) = for it in items {
  if it.kind == "paragraph" { paragraph(it) }
  else if it.kind == "rule" { rule(it) }
  else {
    let columns = it.columnsMm.map(width => width * 1mm)
    let cells(kind, rows) = rows.flatten().map(content => kind(breakable: content.breaks, {
      room-above(content.blocks)
      blocks(content.blocks)
    }))
    block(above: it.beforePt * 1pt, below: 0pt, breakable: not it.isKeptTogether, if it.hasBorders {
      table(columns: columns, stroke: 0.5pt, inset: (x: it.paddingMm * 1mm, y: 0.6mm),
        table.header(..cells(table.cell, it.rows.slice(0, it.headerRowCount))),
        ..cells(table.cell, it.rows.slice(it.headerRowCount)))
    } else {
      grid(columns: columns, ..cells(grid.cell, it.rows))
    })
  }
}
#let number-size = page-form.numberSizePt * 1pt
#for section in layout.sections {
  set page(
    width: page-form.widthMm * 1mm, height: page-form.heightMm * 1mm, flipped: section.isLandscape,
    margin: (top: page-form.topMm * 1mm, bottom: page-form.bottomMm * 1mm,
      left: page-form.leftMm * 1mm, right: page-form.rightMm * 1mm),
    header-ascent: page-form.topMm * 1mm - page-form.numberFromTopMm * 1mm - 1.107 * number-size,
    header: context {
      let number = counter(page).get().first()
      if number > 1 { align(center, text(size: number-size, str(number))) }
    },
  )
  blocks(section.blocks)
  // The page that follows counts from this, and its header looks before anything on it is set.
  counter(page).update(0)
}
`;
