-- AlterTable
ALTER TABLE "park" ADD COLUMN     "indicator_codes" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "sketch" JSONB;
