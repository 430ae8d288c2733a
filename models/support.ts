import { DataTypes, Model } from 'sequelize'
import type {
  CreationOptional,
  ForeignKey,
  InferAttributes,
  InferCreationAttributes,
  Sequelize,
} from 'sequelize'
import type { Comment } from './comment.ts'
import type { Participant } from './participant.ts'

/** Somebody supports a comment. */
export class Support extends Model<InferAttributes<Support>, InferCreationAttributes<Support>> {
  declare commentId: ForeignKey<Comment['id']>
  declare participantId: ForeignKey<Participant['id']>
  declare createdAt: CreationOptional<Date>
}

export const defineSupport = (sequelize: Sequelize) =>
  Support.init(
    {
      commentId: { type: DataTypes.UUID, allowNull: false, primaryKey: true },
      participantId: { type: DataTypes.UUID, allowNull: false, primaryKey: true },
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'support' },
  )
