/** Who does what nobody asked for: the service itself, by its clocks. */
export const service = { accountId: null, roles: [] as string[] }
