import { type ChoiceRule, excluded } from './rule.ts'

/** Carriers and services can be switched off. */
export const isEnabled: ChoiceRule = ({ carrier, service }) => {
  const off = [carrier, service].find((one) => !one.enabled)
  return off && excluded('ex_sys_disabled', 'switched_off', { name: off.name })
}
