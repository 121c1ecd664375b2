import '../trusted-types.ts'

// Everything else comes after the policy stands; what is imported the usual way may run before.
void import('./preview.ts')
