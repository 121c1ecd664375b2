import { formatDate, formatKilograms } from '#shared/format/format.ts'
import type { Shipment } from '#shared/shipments/shipment.ts'
import { trackingReferenceOf } from '#shared/shipments/tracking-reference.ts'
import { small } from '../look.ts'
import type { Canvas, Span } from '../pdf/canvas.ts'
import type { PrintTexts } from '../print-texts.ts'
import { drawFrame } from './draw-field.ts'

/*
 * What the Universal Postal Union's customs forms have in common. Their headings stand here, in English and in French, the
 * Union's own language, as its Convention Regulations print them: customs everywhere know the forms by these.
 */

export const DECLARATION = 'CUSTOMS DECLARATION'
export const DECLARATION_FR = 'DÉCLARATION EN DOUANE'
export const MAY_BE_OPENED = 'May be opened officially / Peut être ouvert d’office'
export const OPERATOR = 'Designated operator / Opérateur désigné'
export const SIGNATURE = 'Date and sender’s signature / Date et signature de l’expéditeur'

type Category = NonNullable<Shipment['customs_documentation']>['category_type']

/** What the forms let a sender tick. The contract has no word for goods that were sold: there, they are “other”, explained so. */
const categories: readonly (readonly [category: Category | 'sale_of_goods', name: string])[] = [
  ['gift', 'Gift / Cadeau'],
  ['commercial_sample', 'Commercial sample / Échantillon commercial'],
  ['documents', 'Documents'],
  ['returned_goods', 'Returned goods / Retour de marchandise'],
  ['sale_of_goods', 'Sale of goods / Vente de marchandises'],
  ['other', 'Other / Autre'],
]
const TICK = 6.5

type Ticks = Span & { readonly columns: number; readonly rowHeight: number }

/** The categories with a cross at the one that was chosen; what “other” means stands behind it. */
export const drawCategories = (
  canvas: Canvas,
  { customs_documentation: customs }: Shipment,
  { x, y, width, columns, rowHeight }: Ticks,
): void => {
  const room = width / columns
  for (const [index, [category, name]] of categories.entries()) {
    const left = x + (index % columns) * room
    const top = y + Math.floor(index / columns) * rowHeight
    drawFrame(canvas, { x: left, y: top + 1, width: TICK, height: TICK })
    const isChosen = customs?.category_type === category
    if (isChosen)
      canvas.write(
        '×',
        { x: left + 1, y: top + 0.4, width: TICK - 1, height: TICK + 0.5 },
        { size: 7, weight: 'strong' },
      )
    const explanation = isChosen ? customs.category_type_explanation : undefined
    canvas.write(
      explanation ? `${name}: ${explanation}` : name,
      { x: left + TICK + 3, y: top + 0.5, width: room - TICK - 6, height: rowHeight - 1 },
      { ...small, size: 6, colour: '#000000' },
    )
  }
}

/** By what the post knows the package, where it knows it yet. */
export const itemNumberOf = ({ allocation }: Shipment, contents: string): string | undefined =>
  allocation && trackingReferenceOf(allocation, contents)

/** The day of the declaration, and who answers for it, as far as that is known. */
export const signedBy = (
  { customs_documentation: customs }: Shipment,
  { locale }: Pick<PrintTexts, 'locale'>,
): string =>
  [
    customs?.declaration_date === undefined ? '' : formatDate(customs.declaration_date, locale),
    customs?.designated_person_responsible,
  ]
    .filter(Boolean)
    .join(', ')

export const weightText = (kilograms: number | undefined, { locale }: Pick<PrintTexts, 'locale'>): string =>
  kilograms === undefined ? '' : formatKilograms(kilograms, locale)
