<?xml version="1.0" encoding="UTF-8"?>
<!-- A figure of a survey, or in its place why it is not shown: four marks that are never mixed up. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:t="urn:tambon:site" exclude-result-prefixes="t">
  <xsl:template name="figure">
    <xsl:choose>
      <xsl:when test="@state = 'shown' and @share"><xsl:value-of select="@figure"/> %</xsl:when>
      <xsl:when test="@state = 'shown' and @step"><xsl:value-of select="@step"/> (<xsl:value-of select="@figure"/>)</xsl:when>
      <xsl:when test="@state = 'shown'"><xsl:value-of select="@figure"/><xsl:call-template name="unit"/></xsl:when>
      <xsl:when test="@state = 'small'"><xsl:value-of select="t:say('Fewer than %d', @below)"/></xsl:when>
      <xsl:when test="@state = 'hidden'"><span class="soft"><xsl:value-of select="t:say('Kept private: few people')"/></span></xsl:when>
      <xsl:when test="@state = 'capped'"><xsl:value-of select="t:say('90 % or more')"/></xsl:when>
      <xsl:when test="@state = 'na'"><span class="soft"><xsl:value-of select="t:say('Does not apply here')"/></span></xsl:when>
      <xsl:otherwise><span class="soft"><xsl:value-of select="t:say('No data yet')"/></span></xsl:otherwise>
    </xsl:choose>
    <xsl:if test="@sent and @sent &lt; @total"><br/><span class="soft"><xsl:apply-templates select="." mode="sent"/></span></xsl:if>
  </xsl:template>

  <xsl:template name="unit">
    <xsl:if test="@unit">
      <xsl:text> </xsl:text>
      <xsl:choose>
        <xsl:when test="t:word('unit', @unit) != ''"><xsl:value-of select="t:word('unit', @unit)"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="@unit"/></xsl:otherwise>
      </xsl:choose>
    </xsl:if>
  </xsl:template>

  <!-- Of the province and a district so many tambons, of a tambon so many villages. -->
  <xsl:template match="*" mode="sent"><xsl:value-of select="t:say('%1$d of %2$d tambons have sent theirs', @sent, @total)"/></xsl:template>
  <xsl:template match="tambon" mode="sent"><xsl:value-of select="t:say('%1$d of %2$d villages have sent theirs', @sent, @total)"/></xsl:template>
</xsl:stylesheet>
