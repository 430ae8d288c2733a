import { v7 } from 'uuid'
import { DataTypes } from 'sequelize'

/** A new UUIDv7: ordered by time, nothing to guess from. */
export const newId = (): string => v7()

/** The primary key that every table has. */
export const idColumn = () => ({ type: DataTypes.UUID, primaryKey: true, defaultValue: newId })
