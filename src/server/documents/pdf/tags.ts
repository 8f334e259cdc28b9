import { type PDFContext, PDFHexString, PDFName, type PDFRef } from '@cantoo/pdf-lib'

export type TagName =
  | 'Document'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'

/** A part of the document as a reader that speaks it knows it. */
export type Tag = {
  readonly name: TagName
  readonly ref: PDFRef
  readonly parent: Tag | null
  /** Parts within it, and the stretches of pages that it is drawn on. */
  readonly kids: (Tag | { readonly page: PDFRef; readonly mark: number })[]
  readonly alt: string | null
}

/** The tree of what the document consists of, and which mark on which page belongs to which part. */
export type Tags = {
  readonly root: Tag
  readonly add: (parent: Tag, name: TagName, alt?: string) => Tag
  /** Begins a stretch of a page; answers with the operator. */
  readonly begin: (tag: Tag, page: PDFRef, pageNumber: number) => string
  readonly finish: () => PDFRef
}

export function makeTags(context: PDFContext): Tags {
  const root: Tag = { name: 'Document', ref: context.nextRef(), parent: null, kids: [], alt: null }
  const treeRef = context.nextRef()
  /** By page, the part of each mark. */
  const marks: PDFRef[][] = []

  function write(tag: Tag): void {
    const kids = tag.kids.map((kid) =>
      'ref' in kid ? kid.ref : context.obj({ Type: 'MCR', Pg: kid.page, MCID: kid.mark }),
    )
    const dictionary = context.obj({
      Type: 'StructElem',
      S: tag.name,
      P: tag.parent?.ref ?? treeRef,
      K: kids,
    })
    if (tag.alt !== null) dictionary.set(PDFName.of('Alt'), PDFHexString.fromText(tag.alt))
    if (tag.name === 'TH') dictionary.set(PDFName.of('A'), context.obj({ O: 'Table', Scope: 'Column' }))
    context.assign(tag.ref, dictionary)
    for (const kid of tag.kids) if ('ref' in kid) write(kid)
  }

  return {
    root,
    add(parent, name, alt) {
      const tag: Tag = { name, ref: context.nextRef(), parent, kids: [], alt: alt ?? null }
      parent.kids.push(tag)
      return tag
    },
    begin(tag, page, pageNumber) {
      const onPage = marks[pageNumber] ?? []
      marks[pageNumber] = onPage
      const mark = onPage.push(tag.ref) - 1
      tag.kids.push({ page, mark })
      return `/${tag.name} <</MCID ${mark}>> BDC`
    },
    finish() {
      write(root)
      const places = marks.flatMap((refs, page) => [page, refs])
      const tree = {
        Type: 'StructTreeRoot',
        K: [root.ref],
        ParentTree: { Nums: places },
        ParentTreeNextKey: marks.length,
      }
      context.assign(treeRef, context.obj(tree))
      return treeRef
    },
  }
}
