import { type Problem, Refusal, refuse, toProblem } from '#shared/api-error.ts'
import type { Catalogue } from '#shared/carriers/catalogue.ts'
import {
  type DryRun,
  MOST_RULES,
  type MoveRuleRequest,
  type OrderRule,
  type OrderRules,
  type RuleEffects,
  type SaveRuleRequest,
} from '#shared/order-rules/order-rule.ts'
import { withOrderRules } from '#shared/order-rules/with-order-rules.ts'
import { requestOfShipment } from '#shared/shipments/request-of.ts'
import type { SettingsService } from '../settings/service.ts'
import type { NamedRecords } from '../shipments/read-request.ts'
import type { ShipmentReading } from '../shipments/reading.ts'
import type { ShipmentService } from '../shipments/service.ts'

type Ports = NamedRecords & {
  readonly settings: Pick<SettingsService, 'get' | 'update'>
  readonly service: Pick<ShipmentService, 'get'>
  readonly reading: Pick<ShipmentReading, 'list'>
  readonly catalogue: () => Catalogue
}

const EXAMPLES = 5

/** The rules by which orders are sorted: kept among the settings of the desk, in their order. */
export const createOrderRuleService = (ports: Ports) => {
  const { settings, locations, packageSizes } = ports
  const rules = (): readonly OrderRule[] => settings.get().order_rules
  const keep = (changed: readonly OrderRule[], actor: string): OrderRules => ({
    items: settings.update({ order_rules: [...changed] }, actor).order_rules,
  })
  const here = {
    hasLocation: (reference: string): boolean => locations.find(reference) !== undefined,
    hasPackageSize: (reference: string): boolean => packageSizes.find(reference) !== undefined,
  }

  /** @throws Refusal with everything that a rule names and that is not here */
  const refuseUnknown = (set: RuleEffects): void => {
    const { carriers, service_groups } = ports.catalogue()
    const services = carriers.flatMap((carrier) => carrier.services)
    const problems = [
      unless(set.service, (named) => services.some(({ reference }) => reference === named), 'service'),
      unless(
        set.service_group,
        (named) => service_groups.some(({ reference }) => reference === named),
        'service_group',
      ),
      unless(set.package_size_reference, here.hasPackageSize, 'package_size_reference'),
      unless(set.shipping_location_reference, here.hasLocation, 'shipping_location_reference'),
    ].flatMap((problem) => problem ?? [])
    if (problems.length > 0) throw new Refusal('validation_error', problems)
  }

  return {
    list: (): OrderRules => ({ items: rules() }),

    /** Adds a rule as the last, or puts it in place of the one of the same name, or of the name that it had. @throws Refusal */
    save: ({ rule, was = rule.name }: SaveRuleRequest, actor: string): OrderRules => {
      const before = rules()
      const place = before.findIndex(({ name }) => name === was)
      if (was !== rule.name && place < 0) throw unknownRule('$.was', was)
      if (was !== rule.name && before.some(({ name }) => name === rule.name)) throw nameTaken(rule.name)
      if (place < 0 && before.length >= MOST_RULES) throw tooManyRules()
      refuseUnknown(rule.set)
      return keep(place < 0 ? [...before, rule] : before.with(place, rule), actor)
    },

    /** @throws Refusal `not_found` */
    remove: (name: string, actor: string): OrderRules => {
      const place = placeOf(rules(), name)
      return keep(rules().toSpliced(place, 1), actor)
    },

    /** @throws Refusal `not_found` */
    move: ({ name, place }: MoveRuleRequest, actor: string): OrderRules => {
      const from = placeOf(rules(), name)
      const moved = rules().slice(from, from + 1)
      return keep(
        rules()
          .toSpliced(from, 1)
          .toSpliced(place - 1, 0, ...moved),
        actor,
      )
    },

    /** What each rule, also one that is switched off, would have done with the newest shipments. Nothing is changed. */
    dryRun: (take: number): DryRun => {
      const seen = ports.reading.list({ take }).items.map(({ reference }) => {
        const shipment = ports.service.get(reference)
        const { filled_in: filledIn = [] } = shipment
        const { outcomes } = withOrderRules({ request: requestOfShipment(shipment), filledIn }, rules(), here)
        return { shipment, outcomes }
      })
      return {
        shipments: seen.length,
        rules: rules().map(({ name, is_on }, index) => {
          const met = seen.filter(({ outcomes }) => outcomes[index]?.isLike === true)
          const examples = met.flatMap(({ shipment: { reference, custom_reference }, outcomes }) => {
            const sets = outcomes[index]?.sets ?? {}
            const named = custom_reference === undefined ? {} : { custom_reference }
            return Object.keys(sets).length === 0 ? [] : [{ reference, ...named, sets }]
          })
          return {
            name,
            is_on,
            matches: met.length,
            applies: examples.length,
            examples: examples.slice(0, EXAMPLES),
          }
        }),
      }
    },
  }
}
export type OrderRuleService = ReturnType<typeof createOrderRuleService>

type Named = keyof Omit<RuleEffects, 'tags'>

const unknownThings = {
  service: { code: 'invalid_carrier_service', key: 'service_unknown' },
  service_group: { code: 'virtual_service_not_found', key: 'group_unknown' },
  package_size_reference: { code: 'invalid_package_size_reference', key: 'package_size_unknown' },
  shipping_location_reference: { code: 'invalid_value', key: 'location_unknown' },
} as const

const unless = (
  reference: string | undefined,
  isHere: (reference: string) => boolean,
  name: Named,
): Problem | undefined => {
  if (reference === undefined || isHere(reference)) return undefined
  const { code, key } = unknownThings[name]
  return toProblem({ property: `$.rule.set.${name}`, code, sentence: { key, values: { reference } } })
}

/** @throws Refusal `not_found` */
const placeOf = (rules: readonly OrderRule[], named: string): number => {
  const place = rules.findIndex(({ name }) => name === named)
  if (place < 0) throw unknownRule('$.name', named)
  return place
}

const unknownRule = (property: string, name: string): Refusal =>
  refuse('not_found', { property, code: 'not_found', sentence: { key: 'rule_unknown', values: { name } } })
const nameTaken = (name: string): Refusal =>
  refuse('validation_error', {
    property: '$.rule.name',
    code: 'non_unique_reference',
    sentence: { key: 'rule_exists', values: { name } },
  })
const tooManyRules = (): Refusal =>
  refuse('validation_error', {
    code: 'too_many_elements',
    sentence: { key: 'too_many_rules', values: { limit: MOST_RULES } },
  })
