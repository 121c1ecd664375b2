import { type Catalogue, catalogue } from '#shared/carriers/catalogue.ts'
import { once } from '#shared/once.ts'
import { exampleExpress } from './example-express.ts'
import { exampleFreight } from './example-freight.ts'
import { examplePaket } from './example-paket.ts'
import { exampleParcelUsa } from './example-parcel-usa.ts'
import { examplePost } from './example-post.ts'

/** Carriers that do not exist, to try the program with: their names and references say so. */
export const exampleCatalogue = once((): Catalogue =>
  catalogue.parse({
    carriers: [examplePost, exampleExpress, examplePaket, exampleParcelUsa, exampleFreight],
    service_groups: [
      {
        reference: 'EX-ECONOMY',
        name: 'Example: the cheap ones',
        is_example: true,
        services: ['EXPOST-48', 'EXPOST-WORLD', 'EXPAKET-STANDARD', 'EXPAKET-EUROPA', 'EXUSA-GROUND'],
      },
      {
        reference: 'EX-FAST',
        name: 'Example: the fast ones',
        is_example: true,
        services: ['EXPOST-24', 'EXEXPRESS-NEXT', 'EXEXPRESS-EUROPE', 'EXEXPRESS-WORLD', 'EXUSA-2DAY'],
      },
    ],
  }),
)
