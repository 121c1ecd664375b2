/** Something that is sold: what a row of a price list says of it. */
export type Good = {
  readonly sku: string
  readonly description: string
  readonly kilograms: number
  /** Centimetres: length, width, height. */
  readonly size: readonly [number, number, number]
  /** In euros. */
  readonly price: number
  readonly harmonisationCode: string
  readonly madeIn: string
}

const priceList = `
JNS-201 | Jeans, straight, indigo, 32/32 | 0.68 | 34x28x5 | 79.9 | 6203.42 | TR
JNS-207 | Jeans, wide, washed black, 30/30 | 0.72 | 34x28x5 | 84.9 | 6204.62 | TR
TSH-044 | T-shirt, organic cotton, white, M | 0.19 | 28x22x2 | 24.9 | 6109.10 | PT
SHR-118 | Shirt, linen, sand, L | 0.26 | 32x24x3 | 69 | 6205.90 | IT
CAT-310 | Coat, wool, navy, 40 | 1.62 | 55x40x12 | 249 | 6202.20 | IT
SCF-027 | Scarf, merino, moss green | 0.14 | 24x20x4 | 45 | 6117.10 | GB
SOC-006 | Socks, three pairs, grey | 0.17 | 22x14x5 | 18.5 | 6115.95 | PT
BOO-512 | Boots, leather, brown, 42 | 1.48 | 34x29x13 | 189 | 6403.91 | PT
SNK-330 | Trainers, white, 39 | 0.92 | 33x21x12 | 99.9 | 6404.11 | VN
BLT-019 | Belt, leather, 95 cm | 0.21 | 20x20x4 | 39 | 4203.30 | ES
BAG-140 | Rucksack, waxed canvas, 24 l | 1.05 | 46x30x14 | 129 | 4202.92 | GB
WAL-022 | Wallet, black, RFID | 0.12 | 12x10x3 | 49 | 4202.31 | ES
TEA-008 | Teapot, cast iron, 0.8 l | 1.605 | 22x19x14 | 64.5 | 7323.91 | JP
KET-015 | Kettle, enamel, 1.5 l | 1.375 | 26x24x22 | 39.9 | 7323.94 | PL
MUG-071 | Mug, stoneware, set of 4 | 1.28 | 27x20x12 | 36 | 6912.00 | PT
PLT-080 | Plates, porcelain, set of 6 | 3.9 | 30x30x18 | 89 | 6911.10 | DE
KNF-204 | Chef's knife, 20 cm | 0.31 | 38x8x4 | 119 | 8211.92 | DE
PAN-128 | Frying pan, carbon steel, 28 cm | 2.1 | 52x31x8 | 74.9 | 7323.93 | FR
CUT-033 | Cutting board, oak | 1.85 | 42x28x4 | 42 | 4419.11 | PL
GRN-009 | Coffee grinder, hand | 0.62 | 22x12x12 | 79 | 8210.00 | TW
COF-250 | Coffee, whole bean, 250 g | 0.27 | 18x9x6 | 11.9 | 0901.21 | DE
COF-100 | Coffee, whole bean, 1 kg | 1.04 | 30x14x9 | 34.9 | 0901.21 | DE
TEE-050 | Tea, sencha, 100 g | 0.15 | 16x10x6 | 14.5 | 0902.10 | JP
CHO-012 | Chocolate, dark, box of 12 | 0.74 | 24x18x6 | 29 | 1806.32 | BE
OIL-075 | Olive oil, 0.75 l | 1.31 | 32x9x9 | 19.9 | 1509.20 | GR
HON-500 | Honey, heather, 500 g | 0.81 | 12x9x9 | 12.5 | 0409.00 | GB
WIN-301 | Wine, red, case of 6 | 8.4 | 36x26x18 | 96 | 2204.21 | FR
SOP-004 | Soap, lavender, set of 3 | 0.36 | 18x9x6 | 15.9 | 3401.11 | FR
CRM-120 | Hand cream, 120 ml | 0.17 | 16x6x5 | 17 | 3304.99 | FR
CDL-065 | Candle, beeswax, set of 2 | 0.58 | 24x12x8 | 28 | 3406.00 | PL
BLK-210 | Blanket, wool, 140 × 200 cm | 1.7 | 42x34x14 | 139 | 6301.20 | GB
TWL-055 | Towels, set of 4 | 1.5 | 40x30x16 | 54 | 6302.60 | PT
BED-240 | Bed linen, double, percale | 1.9 | 38x30x8 | 109 | 6302.31 | PT
PLW-012 | Pillow, down, 50 × 75 cm | 1.1 | 52x40x16 | 79 | 9404.90 | HU
LMP-310 | Desk lamp, brass | 2.65 | 48x26x20 | 159 | 9405.21 | DK
BLB-004 | LED bulb, E27, pack of 4 | 0.31 | 24x12x7 | 21.5 | 8539.52 | CN
CLK-017 | Wall clock, walnut, 30 cm | 1.2 | 34x34x8 | 84 | 9105.21 | DE
FRM-030 | Picture frame, oak, 30 × 40 cm | 1.15 | 44x34x4 | 32 | 4414.90 | PL
CHR-402 | Chair, ash, flat packed | 6.8 | 78x52x14 | 229 | 9401.69 | DK
SHF-220 | Wall shelf, 80 cm | 3.4 | 84x24x6 | 69 | 9403.60 | SE
NTB-011 | Notebook, A5, dotted | 0.28 | 22x16x2 | 14 | 4820.10 | JP
PEN-090 | Fountain pen, steel nib | 0.08 | 18x6x4 | 58 | 9608.30 | DE
BKS-777 | Book, hardback | 0.74 | 25x18x4 | 32 | 4901.99 | IT
PUZ-100 | Puzzle, 1,000 pieces | 0.83 | 37x27x6 | 19.9 | 9503.00 | DE
TOY-061 | Wooden train set | 1.9 | 42x30x9 | 59 | 9503.00 | CZ
BLL-005 | Football, size 5 | 0.44 | 23x23x23 | 29.9 | 9506.62 | PK
YGA-018 | Yoga mat, natural rubber | 2.4 | 66x14x14 | 74 | 4008.21 | TH
TNT-002 | Tent, two persons | 2.95 | 52x18x18 | 289 | 6306.22 | VN
BTL-750 | Steel bottle, 0.75 l | 0.38 | 28x9x9 | 34 | 9617.00 | CN
LGT-033 | Bicycle light set | 0.19 | 14x10x6 | 44.9 | 8512.10 | TW
HLM-056 | Bicycle helmet, M | 0.52 | 32x24x18 | 89 | 6506.10 | CN
TYR-028 | Bicycle tyre, 28 × 1.6 | 0.71 | 40x38x5 | 36.9 | 4011.50 | TH
HPH-500 | Headphones, over-ear | 0.61 | 24x20x10 | 199 | 8518.30 | MY
SPK-120 | Loudspeaker, portable | 0.94 | 24x13x12 | 129 | 8518.22 | CN
CBL-002 | Cable, USB-C, 2 m | 0.09 | 14x10x3 | 16.9 | 8544.42 | CN
KBD-087 | Keyboard, mechanical | 1.12 | 40x16x6 | 139 | 8471.60 | TW
CAM-035 | Film camera, 35 mm | 0.83 | 20x16x14 | 349 | 9006.53 | JP
WTC-041 | Wrist watch, automatic | 0.24 | 14x12x9 | 429 | 9102.21 | CH
NCK-009 | Necklace, silver | 0.06 | 12x10x4 | 119 | 7113.11 | TH
BRC-014 | Bracelet, gold plated | 0.05 | 12x10x4 | 89 | 7117.19 | IT
`

const goodOf = (line: string): Good => {
  const [sku = '', description = '', weight, size = '', price, harmonisationCode = '', madeIn = ''] = line
    .split('|')
    .map((cell) => cell.trim())
  const [length = 1, width = 1, height = 1] = size.split('x').map(Number)
  return {
    sku,
    description,
    kilograms: Number(weight),
    size: [length, width, height],
    price: Number(price),
    harmonisationCode,
    madeIn,
  }
}

/** The price list of a shop of many things. */
export const goods: readonly Good[] = priceList.trim().split('\n').map(goodOf)

type Dangerous = {
  readonly good: Good
  readonly number: string
  readonly name: string
  readonly hazardClass: string
  readonly group: 'ii' | 'iii'
}

/** Goods that carriers want to be warned of. */
export const dangerousGoods: readonly Dangerous[] = [
  {
    good: goodOf('PRF-050 | Perfume, 50 ml | 0.24 | 14x9x6 | 95 | 3303.00 | FR'),
    number: 'UN1266',
    name: 'PERFUMERY PRODUCTS',
    hazardClass: '3',
    group: 'ii',
  },
  {
    good: goodOf('VRN-100 | Wood varnish, 1 l | 1.18 | 16x12x12 | 27.5 | 3208.90 | DE'),
    number: 'UN1263',
    name: 'PAINT',
    hazardClass: '3',
    group: 'iii',
  },
  {
    good: goodOf('PWR-200 | Power bank, 20,000 mAh | 0.41 | 17x9x5 | 49.9 | 8507.60 | CN'),
    number: 'UN3480',
    name: 'LITHIUM ION BATTERIES',
    hazardClass: '9',
    group: 'ii',
  },
]
