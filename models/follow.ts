import { DataTypes, Model } from 'sequelize'
import type {
  CreationOptional,
  ForeignKey,
  InferAttributes,
  InferCreationAttributes,
  Sequelize,
} from 'sequelize'
import type { Account } from './account.ts'
import type { Comment } from './comment.ts'
import type { Consultation } from './consultation.ts'
import { idColumn } from './id.ts'
import type { Topic } from './topic.ts'

/** Somebody wants to be told of what happens in a consultation, a topic or below a comment. */
export class Follow extends Model<InferAttributes<Follow>, InferCreationAttributes<Follow>> {
  declare id: CreationOptional<string>
  declare accountId: ForeignKey<Account['id']>
  declare consultationId: ForeignKey<Consultation['id']>
  declare topicId: CreationOptional<ForeignKey<Topic['id']> | null>
  declare commentId: CreationOptional<ForeignKey<Comment['id']> | null>
  declare createdAt: CreationOptional<Date>
}

export const defineFollow = (sequelize: Sequelize) =>
  Follow.init(
    {
      id: idColumn(),
      accountId: { type: DataTypes.UUID, allowNull: false },
      consultationId: { type: DataTypes.UUID, allowNull: false },
      topicId: DataTypes.UUID,
      commentId: DataTypes.UUID,
      createdAt: DataTypes.DATE,
    },
    { sequelize, tableName: 'follow' },
  )
