import { z } from 'zod'
import {
  accessibilities,
  dimensionUnits,
  packingGroups,
  physicalForms,
  radioactivities,
  shippingTerms,
  weightUnits,
} from '#shared/shipments/enumerations.ts'
import { code, type FieldSpecs, number, text, wordOf } from './field-spec.ts'

/** What is said of dangerous goods, in the order in which it is read. */
export const goodsFieldNames = [
  'idNumber',
  'properShippingName',
  'technicalName',
  'customLabelText',
  'packingGroup',
  'physicalForm',
  'radioactivity',
  'accessibility',
] as const
export type GoodsField = (typeof goodsFieldNames)[number]

const contentsFieldNames = [
  'description',
  'sku',
  'quantity',
  'weight',
  'length',
  'width',
  'height',
  'amount',
  'countryOfOrigin',
  'harmonisationCode',
  'currency',
  'discount',
  'customReference',
  'packageSize',
  'model',
  'unit',
  'shippingTerms',
  'weightUnit',
  'dimensionUnit',
  ...goodsFieldNames,
] as const

export type ContentsField = (typeof contentsFieldNames)[number]

export const contentsTexts = z.record(z.enum(contentsFieldNames), z.string()).readonly()
export type ContentsTexts = z.output<typeof contentsTexts>

const goods = 'dangerous_goods'

const goodsSpecs: FieldSpecs<GoodsField> = {
  idNumber: text(50, goods, 'id_number'),
  properShippingName: text(255, goods, 'proper_shipping_name'),
  technicalName: text(255, goods, 'technical_name'),
  customLabelText: text(255, goods, 'custom_label_text'),
  packingGroup: wordOf(packingGroups, goods, 'packing_group'),
  physicalForm: wordOf(physicalForms, goods, 'physical_form'),
  radioactivity: wordOf(radioactivities, goods, 'radioactivity'),
  accessibility: wordOf(accessibilities, goods, 'accessibility'),
}

/** Each field of a contents row, in the order of its columns. */
export const contentsSpecs: FieldSpecs<ContentsField> = {
  description: text(100, 'description'),
  sku: text(50, 'sku'),
  quantity: number('quantity'),
  weight: number('weight', 'value'),
  length: number('dimensions', 'length'),
  width: number('dimensions', 'width'),
  height: number('dimensions', 'height'),
  amount: number('value', 'amount'),
  countryOfOrigin: code('country_of_origin'),
  harmonisationCode: text(25, 'harmonisation_code'),
  currency: code('value', 'currency'),
  discount: number('value', 'discount'),
  customReference: text(50, 'custom_reference'),
  packageSize: text(50, 'package_size_reference'),
  model: text(50, 'model'),
  unit: text(50, 'unit'),
  shippingTerms: wordOf(shippingTerms, 'shipping_terms'),
  weightUnit: wordOf(weightUnits, 'weight', 'unit'),
  dimensionUnit: wordOf(dimensionUnits, 'dimensions', 'unit'),
  ...goodsSpecs,
}

/** Columns that stand in the table only when they are asked for or filled. */
export const rareContentsFields = [
  'currency',
  'discount',
  'customReference',
  'packageSize',
  'model',
  'unit',
  'shippingTerms',
] as const satisfies readonly ContentsField[]
export type RareContentsField = (typeof rareContentsFields)[number]

/** The texts without what is said of dangerous goods. */
export const withoutGoods = (texts: ContentsTexts): ContentsTexts => ({ ...texts, ...blankGoods })

const blankGoods = Object.fromEntries(goodsFieldNames.map((name) => [name, '']))
const blank = Object.fromEntries(contentsFieldNames.map((name) => [name, '']))

/** The texts of a contents row; what is not given is empty. */
export const contentsTextsOf = (texts: Readonly<Record<string, string>>): ContentsTexts =>
  contentsTexts.parse({ ...blank, ...texts })
