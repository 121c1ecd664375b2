import { useTranslation } from 'react-i18next'
import { ListTable } from '#ui/table/list-table.tsx'
import { ownValue } from '#shared/own-value.ts'
import type { Carrier } from '#shared/carriers/catalogue.ts'
import type { Drafts } from '../model/drafts.ts'
import { CarrierRow, NewCarrierRow } from './carrier-row.tsx'
import classes from './list.module.css'
import { ServiceRow } from './service-row.tsx'

type CarriersTableProps = {
  /** Those that are shown. */
  readonly carriers: readonly Carrier[]
  readonly all: readonly Carrier[]
  readonly drafts: Drafts
}

const columns = ['name', 'reference', 'enabled', 'types', 'reach', 'weight', 'from', 'days', 'tags'] as const
const numbers: ReadonlySet<string> = new Set(['weight', 'from', 'days'])

/** Every carrier with its services below it, one line each. */
export const CarriersTable = ({ carriers, all, drafts }: CarriersTableProps) => {
  const { t } = useTranslation('carriers')
  const known = new Set(all.map(({ reference }) => reference))
  const unsaved = Object.entries(drafts.carriers).filter(([key]) => !known.has(key))
  return (
    <ListTable
      className={classes['table']}
      note={
        carriers.length === 0 && all.length > 0 && <p className={classes['nothing']}>{t('nothingFound')}</p>
      }
    >
      <thead>
        <tr>
          {columns.map((column) => (
            <th
              key={column}
              scope="col"
              className={classes[column]}
              data-number={numbers.has(column) || undefined}
            >
              {t(`columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      {unsaved.length > 0 && (
        <tbody>
          {unsaved.map(([key, form]) => (
            <NewCarrierRow key={key} draftKey={key} form={form} columns={columns.length} />
          ))}
        </tbody>
      )}
      {carriers.map((carrier) => (
        <tbody key={carrier.reference}>
          <CarrierRow
            carrier={carrier}
            isChanged={ownValue(drafts.carriers, carrier.reference) !== undefined}
          />
          {carrier.services.map((service) => (
            <ServiceRow
              key={service.reference}
              carrier={all.find(({ reference }) => reference === carrier.reference) ?? carrier}
              service={service}
            />
          ))}
        </tbody>
      ))}
    </ListTable>
  )
}
