<?xml version="1.0" encoding="UTF-8"?>
<!-- What a document's page and lists of documents have in common. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:t="urn:tambon:site" exclude-result-prefixes="t">

  <xsl:template name="size">
    <xsl:choose>
      <xsl:when test="@bytes &gt;= 1000000"><xsl:value-of select="t:say('%.1f MB', format-number(@bytes div 1000000, '0.0'))"/></xsl:when>
      <xsl:when test="@bytes &gt;= 1500"><xsl:value-of select="t:say('%.0f kB', format-number(@bytes div 1000, '0'))"/></xsl:when>
      <xsl:when test="@bytes"><xsl:value-of select="t:say('%.0f kB', '1')"/></xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="length">
    <xsl:if test="@pages"><xsl:value-of select="t:plural('%d page', '%d pages', @pages, @pages)"/></xsl:if>
  </xsl:template>

  <xsl:template name="kind-and-length">
    <xsl:value-of select="t:word('document', @type)"/>
    <xsl:text> · </xsl:text><xsl:value-of select="t:date(@date)"/>
    <xsl:if test="@pages"> · <xsl:call-template name="length"/></xsl:if>
    <xsl:if test="@bytes"> · <xsl:call-template name="size"/></xsl:if>
  </xsl:template>

  <!-- "Tambon Pak Phun, Mueang District": what lies below the province is named with what it lies in. -->
  <xsl:template name="from">
    <xsl:value-of select="t:place(@level, @name, @name-en)"/>
    <xsl:if test="@above and (@level = 'tambon' or @level = 'village')">
      <xsl:if test="$language = 'en'">,</xsl:if><xsl:text> </xsl:text><xsl:value-of select="t:place(@above-level, @above, @above-en)"/>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
