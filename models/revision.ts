import { DataTypes, Model } from 'sequelize'
import type {
  CreationOptional,
  ForeignKey,
  InferAttributes,
  InferCreationAttributes,
  Sequelize,
} from 'sequelize'
import type { Comment } from './comment.ts'
import { idColumn } from './id.ts'

/** How a comment read before. */
export class Revision extends Model<InferAttributes<Revision>, InferCreationAttributes<Revision>> {
  declare id: CreationOptional<string>
  declare commentId: ForeignKey<Comment['id']>
  declare body: string
  declare replacedAt: Date
}

export const defineRevision = (sequelize: Sequelize) =>
  Revision.init(
    {
      id: idColumn(),
      commentId: { type: DataTypes.UUID, allowNull: false },
      body: { type: DataTypes.TEXT, allowNull: false },
      replacedAt: { type: DataTypes.DATE, allowNull: false },
    },
    { sequelize, tableName: 'revision', timestamps: false },
  )
